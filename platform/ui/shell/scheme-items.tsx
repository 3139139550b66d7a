import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';

/** The colour schemes people choose from. */
export const SCHEMES = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'auto', label: 'Like the system' },
] as const satisfies readonly { value: MantineColorScheme; label: string }[];

/** Light, dark or as the system has it, as items of a menu. */
export function SchemeItems() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(schemeOf(value))}>
      {SCHEMES.map(({ value, label }) => (
        <Menu.RadioItem key={value} value={value}>
          {label}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}

/** The scheme that a control's value names. */
export function schemeOf(value: string): MantineColorScheme {
  return value === 'light' || value === 'dark' ? value : 'auto';
}
