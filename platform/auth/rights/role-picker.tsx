import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Role, role as roles } from './role.contract.ts';
import { roleWords } from './role-words.web.ts';

interface Given {
  value: Role;
  onChange: (role: Role) => void;
  error?: ReactNode;
  /** The role of whoever chooses: only an owner makes owners and admins. */
  chooser: Role | null;
}

/** Chooses a role, each with what it means. */
export function RolePicker({ value, onChange, error, chooser }: Given) {
  const offered = roles.options.filter(
    (role) => chooser === 'owner' || role === 'editor' || role === 'viewer',
  );
  return (
    <Radio.Group
      label="Role"
      value={value}
      onChange={(chosen) => onChange(roles.parse(chosen))}
      error={error}
    >
      <Stack gap="xs" mt={6}>
        {offered.map((role) => (
          <Radio key={role} value={role} label={roleWords[role].name} description={roleWords[role].text} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
