import { useLocalStorage } from '@mantine/hooks';
import type { Fill } from '../../../platform/module/slot.web.ts';
import { useFills } from '../../../platform/ui/slot/fills.tsx';
import { columnsAfter, marksOf, OWN_COLUMNS } from './column-marks.web.ts';
import { contactsColumns } from './list-slots.web.ts';

/** Which columns the list shows, as this browser remembers it. */
export interface ShownColumns {
  /** All that can be shown or hidden, in the order of the table. */
  choices: { id: string; title: string }[];
  /** The ids of those that are shown. */
  chosen: string[];
  /** Those of other modules that are shown. */
  shown: Fill[];
  choose: (ids: string[]) => void;
  /** Undefined where everything is as it was at first. */
  reset: (() => void) | undefined;
}

/** The columns of the list that this person wants to see, and how that is changed. */
export function useShownColumns(): ShownColumns {
  const fills = useFills(contactsColumns.name);
  const offered = fills.map(({ id }) => id);
  const [marks, setMarks] = useLocalStorage<string[]>({
    key: 'contacts.columns',
    defaultValue: [],
    getInitialValueInEffect: false,
    deserialize: (text = '') => text.split(' ').filter(Boolean),
    serialize: (set) => set.join(' '),
  });
  const chosen = columnsAfter(marks, offered);
  return {
    choices: [...Object.entries(OWN_COLUMNS).map(([id, title]) => ({ id, title })), ...fills],
    chosen,
    shown: fills.filter(({ id }) => chosen.includes(id)),
    choose: (ids) => setMarks(marksOf(ids, offered, marks)),
    reset: marks.length > 0 ? () => setMarks([]) : undefined,
  };
}
