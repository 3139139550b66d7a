import { Button, Menu } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { usePhoneForm } from '../contact/use-phone-form.web.ts';
import classes from './contact-filters.module.css';
import { useShownColumns } from './use-shown-columns.web.ts';

/** How the list is shown, remembered by this browser. */
export function ViewMenu() {
  const [phoneForm, setPhoneForm] = usePhoneForm();
  return (
    <Menu>
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
        <Menu.Label>Phone numbers</Menu.Label>
        <Menu.RadioGroup
          value={phoneForm}
          onChange={(value) => setPhoneForm(value === 'national' ? 'national' : 'international')}
        >
          <Menu.RadioItem value="international">International, +41 44 123 45 67</Menu.RadioItem>
          <Menu.RadioItem value="national">National, 044 123 45 67</Menu.RadioItem>
        </Menu.RadioGroup>
        <ColumnChoice />
      </Menu.Dropdown>
    </Menu>
  );
}

/** Which columns of other modules are shown; nothing where none offers any. */
function ColumnChoice() {
  const { offered, shown, setShown } = useShownColumns();
  if (offered.length === 0) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>Columns</Menu.Label>
      <Menu.CheckboxGroup value={shown.map(({ id }) => id)} onChange={setShown}>
        {offered.map(({ id, title }) => (
          <Menu.CheckboxItem key={id} value={id}>
            {title}
          </Menu.CheckboxItem>
        ))}
      </Menu.CheckboxGroup>
    </>
  );
}
