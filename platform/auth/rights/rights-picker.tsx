import { Checkbox, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { RightShown } from './role.contract.ts';

interface Given {
  label: string;
  description?: ReactNode;
  rights: readonly RightShown[];
  value: string[];
  onChange: (names: string[]) => void;
  error?: ReactNode;
}

/** Chooses some of the rights; nothing at all where there is none to choose. */
export function RightsPicker({ rights, ...group }: Given) {
  if (rights.length === 0) return null;
  return (
    <Checkbox.Group {...group}>
      <Stack gap="xs" mt={6}>
        {rights.map(({ name, label }) => (
          <Checkbox key={name} value={name} label={label} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
