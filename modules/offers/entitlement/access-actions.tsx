import { IconCalendarPlus, IconCircleOff, IconRestore } from '@tabler/icons-react';
import type { RowAction } from '../../../platform/ui/list/column.web.ts';
import { RowMenu } from '../../../platform/ui/list/row-menu.tsx';
import { useRight } from '../../../platform/ui/rights/rights.tsx';
import type { ChangingAccess } from './access-dialog.tsx';
import type { Entitlement } from './entitlement.contract.ts';

interface Given {
  access: Entitlement;
  onChoose: (changing: ChangingAccess) => void;
}

/** What can be done about access in its state, by those who may. */
export function AccessActions({ access, onChoose }: Given) {
  const maySell = useRight('offers.sell');
  // Nobody is left who could use it.
  if (!maySell || access.contactId === null) return null;
  const choose = (how: ChangingAccess['how']) => () => onChoose({ how, access });
  const extend: RowAction = { label: 'Change its end', icon: IconCalendarPlus, onClick: choose('extend') };
  const actions: Record<Entitlement['state'], RowAction[]> = {
    active: [
      extend,
      { label: 'Revoke access', icon: IconCircleOff, danger: true, onClick: choose('revoke') },
    ],
    expired: [extend],
    revoked: [{ label: 'Restore access', icon: IconRestore, onClick: choose('restore') }],
  };
  return <RowMenu label={`access to ${access.product.name}`} actions={actions[access.state]} />;
}
