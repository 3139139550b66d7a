import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { RowMenu } from '../../../platform/ui/list/row-menu.tsx';
import { IfRight } from '../../../platform/ui/rights/rights.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { listAddress } from '../../../platform/ui/url/list-address.web.ts';
import type { Contact } from '../contact/contact.contract.ts';
import { DeleteContact } from '../undo/delete-contact.tsx';

/** Edit and delete, as far as one may. */
export function ProfileActions({ contact }: { contact: Contact }) {
  const [deleting, setDeleting] = useState(false);
  const navigate = useNavigate();
  return (
    <>
      <IfRight right="contacts.edit">
        <Button
          component={Link}
          {...linkTo(`/contacts/${contact.id}/edit`)}
          variant="default"
          leftSection={<IconPencil size={16} />}
        >
          Edit
        </Button>
      </IfRight>
      <IfRight right="contacts.delete">
        <RowMenu
          label={contact.name}
          actions={[{ label: 'Delete', icon: IconTrash, danger: true, onClick: () => setDeleting(true) }]}
        />
      </IfRight>
      {deleting && (
        <DeleteContact
          contact={contact}
          onClose={() => setDeleting(false)}
          onDeleted={() => void navigate(linkTo(listAddress('/contacts')))}
        />
      )}
    </>
  );
}
