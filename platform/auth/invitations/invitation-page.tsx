import { useLocation } from '@tanstack/react-router';
import { Loaded } from '../../ui/feedback/loaded.tsx';
import { CentredPage } from '../../ui/page/centred-page.tsx';
import { roleWords } from '../rights/role-words.web.ts';
import { AcceptForm } from './accept-form.tsx';
import type { InvitationShown } from './invitations.contract.ts';
import { useInvitation } from './invitations.web.ts';

/** Where an invitation's link leads: makes the account of whoever was invited. */
export default function InvitationPage() {
  const token = useLocation({ select: (location) => location.hash });
  const invitation = useInvitation(token);
  return (
    <CentredPage title="Join Contacts" subtitle={invitation.data && <Invited {...invitation.data} />}>
      <Loaded query={invitation}>{({ email }) => <AcceptForm token={token} email={email} />}</Loaded>
    </CentredPage>
  );
}

function Invited({ invitedBy, role }: Pick<InvitationShown, 'invitedBy' | 'role'>) {
  return (
    <>
      {invitedBy} invites you as {roleWords[role].withArticle}.
    </>
  );
}
