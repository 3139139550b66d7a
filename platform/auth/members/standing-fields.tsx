import type { ReactNode } from 'react';
import { useRights } from '../../ui/rights/rights.tsx';
import { extraRightsFor } from '../rights/extra-rights.web.ts';
import { useAllRights } from '../rights/rights.web.ts';
import { RightsPicker } from '../rights/rights-picker.tsx';
import type { Role } from '../rights/role.contract.ts';
import { RolePicker } from '../rights/role-picker.tsx';
import { useSession } from '../session/session.web.ts';

interface Field<Value> {
  value: Value;
  onChange: (value: Value) => void;
  error?: ReactNode;
}

/** What a member may do: the role, and single rights that it does not have of itself. */
export function StandingFields({ role, rights }: { role: Field<Role>; rights: Field<string[]> }) {
  const chooser = useSession()?.role ?? null;
  const givers = useRights();
  const all = useAllRights();
  const offered = extraRightsFor(role.value, all, givers);
  return (
    <>
      <RolePicker {...role} chooser={chooser} />
      <RightsPicker
        {...rights}
        label="In addition"
        description="Single rights that this role does not have of itself."
        rights={offered}
      />
    </>
  );
}
