import { Button } from '@mantine/core';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { IfRight, useRight } from '../../../platform/ui/rights/rights.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';

/** The ways to more contacts, as far as one may. */
export function ListActions() {
  return (
    <>
      <IfRight right="contacts.import">
        <Button
          component={Link}
          {...linkTo('/imports/new')}
          variant="default"
          leftSection={<IconFileImport size={16} />}
        >
          Import
        </Button>
      </IfRight>
      <IfRight right="contacts.edit">
        <Button component={Link} {...linkTo('/contacts/new')} leftSection={<IconPlus size={16} />}>
          New contact
        </Button>
      </IfRight>
    </>
  );
}

/** Whether there is any such way. */
export function useMayAdd(): boolean {
  const mayImport = useRight('contacts.import');
  return useRight('contacts.edit') || mayImport;
}
