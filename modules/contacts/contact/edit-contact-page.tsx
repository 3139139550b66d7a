import { Anchor } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { DetailPage } from '../../../platform/ui/detail/detail-page.tsx';
import { Loaded } from '../../../platform/ui/feedback/loaded.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { listAddress } from '../../../platform/ui/url/list-address.web.ts';
import { useFreshContact } from './contact.web.ts';
import classes from './contact-fields.module.css';
import { EditContactForm } from './edit-contact-form.tsx';

export default function EditContactPage() {
  const { id = '' } = useParams({ strict: false });
  const contact = useFreshContact(id);
  return (
    <DetailPage
      back={{ label: contact.data?.name ?? 'Contact', to: `/contacts/${id}` }}
      title={contact.data ? `Edit ${contact.data.name}` : 'Edit contact'}
    >
      <div className={classes.form}>
        <Loaded query={contact} whenMissing={<AllContacts />}>
          {(found) => <EditContactForm key={id} contact={found} />}
        </Loaded>
      </div>
    </DetailPage>
  );
}

function AllContacts() {
  return (
    <Anchor component={Link} {...linkTo(listAddress('/contacts'))}>
      All contacts
    </Anchor>
  );
}
