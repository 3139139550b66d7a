import { useMemo } from 'react';
import type { Column } from '../../../platform/ui/list/column.web.ts';
import { usePhoneForm } from '../contact/use-phone-form.web.ts';
import type { ListedContact } from './list.contract.ts';
import { listColumns } from './list-columns.tsx';
import { moreColumn } from './more-column.tsx';
import { useShownColumns } from './use-shown-columns.web.ts';

/** The columns of the list as this person wants them: the name, the chosen own ones, then those of other modules. */
export function useListColumns(missing: readonly string[]): Column<ListedContact>[] {
  const [phoneForm] = usePhoneForm();
  const { shown, chosen } = useShownColumns();
  const narrow = shown.length > 0;
  const own = useMemo(() => listColumns(phoneForm, { narrow }), [phoneForm, narrow]);
  return [
    ...own.filter(({ key }) => key === 'name' || chosen.includes(key)),
    ...shown.map((fill) => moreColumn(fill, missing.includes(fill.id))),
  ];
}
