import { Anchor } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { DetailPage } from '../../../platform/ui/detail/detail-page.tsx';
import { Loaded } from '../../../platform/ui/feedback/loaded.tsx';
import { Slot } from '../../../platform/ui/slot/slot.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { listAddress } from '../../../platform/ui/url/list-address.web.ts';
import type { Contact } from '../contact/contact.contract.ts';
import { useContact } from '../contact/contact.web.ts';
import { ContactDetails } from './contact-details.tsx';
import { ContactTags } from './contact-tags.tsx';
import { HistorySection } from './history-section.tsx';
import { ProfileActions } from './profile-actions.tsx';
import { ProfileBadges } from './profile-badges.tsx';
import { contactsProfile } from './profile-slot.web.ts';

export default function ProfilePage() {
  const { id = '' } = useParams({ strict: false });
  const contact = useContact(id);
  if (contact.data) return <Profile contact={contact.data} />;
  return (
    <DetailPage back={back()} title="Contact">
      <Loaded query={contact} whenMissing={<AllContacts />}>
        {() => null}
      </Loaded>
    </DetailPage>
  );
}

function Profile({ contact }: { contact: Contact }) {
  return (
    <DetailPage
      back={back()}
      title={contact.name}
      badges={<ProfileBadges contact={contact} />}
      actions={<ProfileActions contact={contact} />}
      side={<HistorySection contactId={contact.id} />}
    >
      <ContactDetails contact={contact} />
      <ContactTags contact={contact} />
      <Slot point={contactsProfile} props={{ contactId: contact.id }} />
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

function back() {
  return { label: 'Contacts', to: listAddress('/contacts') };
}
