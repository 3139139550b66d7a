import { Button, Menu } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconRestore } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { usePhoneForm } from '../contact/use-phone-form.web.ts';
import classes from './contact-filters.module.css';
import { useShownColumns } from './use-shown-columns.web.ts';

/** How the list is shown, remembered by this browser; the entries of `children` come after that. */
export function ViewMenu({ children }: { children?: ReactNode }) {
  const [phoneForm, setPhoneForm] = usePhoneForm();
  return (
    <Menu closeOnItemClick={false}>
      <Menu.Target>
        <Button
          className={classes.view}
          variant="default"
          px="sm"
          fw={480}
          leftSection={<IconAdjustmentsHorizontal size={16} />}
        >
          <span className={classes.viewWord}>View</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ColumnChoice />
        <Menu.Divider />
        <Menu.Label>Phone numbers</Menu.Label>
        <Menu.RadioGroup
          value={phoneForm}
          onChange={(value) => setPhoneForm(value === 'national' ? 'national' : 'international')}
        >
          <Menu.RadioItem value="international">International, +41 44 123 45 67</Menu.RadioItem>
          <Menu.RadioItem value="national">National, 044 123 45 67</Menu.RadioItem>
        </Menu.RadioGroup>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Which columns are shown: all but the name may go. */
function ColumnChoice() {
  const { choices, chosen, choose, reset } = useShownColumns();
  return (
    <>
      <Menu.Label>Columns</Menu.Label>
      <Menu.CheckboxGroup value={['name', ...chosen]} onChange={choose}>
        <Menu.CheckboxItem value="name" disabled>
          Name
        </Menu.CheckboxItem>
        {/* The first that can take the focus: without it the keys would not reach the menu. */}
        {choices.map(({ id, title }, index) => (
          <Menu.CheckboxItem key={id} value={id} data-autofocus={index === 0 || undefined}>
            {title}
          </Menu.CheckboxItem>
        ))}
      </Menu.CheckboxGroup>
      <Menu.Item leftSection={<IconRestore size={15} stroke={1.75} />} disabled={!reset} onClick={reset}>
        Reset columns
      </Menu.Item>
    </>
  );
}
