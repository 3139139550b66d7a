import { Button, Modal, Stack } from '@mantine/core';
import { IconPencil, IconTrash, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { ListPage } from '../../ui/list/list-page.tsx';
import { useUrlState } from '../../ui/url/use-url-state.web.ts';
import { InviteForm } from '../invitations/invite-form.tsx';
import { OpenInvitations } from '../invitations/open-invitations.tsx';
import { ChangeMember } from '../members/change-member.tsx';
import type { MemberShown } from '../members/members.contract.ts';
import { useMembers } from '../members/members.web.ts';
import { MembersTable } from '../members/members-table.tsx';
import { RemoveMember } from '../members/remove-member.tsx';
import { reaches } from '../rights/role.contract.ts';
import { useSession } from '../session/session.web.ts';
import { pageState } from './page-state.web.ts';

type Doing = { kind: 'invite' } | { kind: 'change' | 'remove'; member: MemberShown };

/** Who has an account, who is invited, and what they may do. */
export default function MembersPage() {
  const [url, change] = useUrlState(pageState);
  const list = useMembers(url);
  const ownRole = useSession()?.role;
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const actions = (member: MemberShown) =>
    reaches(member.role, 'admin') && ownRole !== 'owner'
      ? []
      : [
          { label: 'Change role', icon: IconPencil, onClick: () => setDoing({ kind: 'change', member }) },
          {
            label: 'Remove',
            icon: IconTrash,
            danger: true,
            onClick: () => setDoing({ kind: 'remove', member }),
          },
        ];
  return (
    <Stack gap="xl">
      <ListPage
        title="Members"
        subtitle="Who signs in here, and what they may do."
        list={list}
        actions={
          <Button leftSection={<IconUserPlus size={16} />} onClick={() => setDoing({ kind: 'invite' })}>
            Invite
          </Button>
        }
        empty={{ title: 'No members', icon: IconUsers }}
        pager={{
          cursor: url.cursor,
          size: url.limit,
          onSize: (limit) => change({ limit, cursor: undefined }),
          onGo: (cursor, how) => change({ cursor }, how),
        }}
      >
        {(rows) => <MembersTable rows={rows} actions={actions} />}
      </ListPage>
      <OpenInvitations />
      <Modal opened={doing?.kind === 'invite'} onClose={close} title="Invite a member">
        <InviteForm onDone={close} />
      </Modal>
      <Modal
        opened={doing?.kind === 'change'}
        onClose={close}
        title={doing?.kind === 'change' ? `What ${doing.member.name} may do` : ''}
      >
        {doing?.kind === 'change' && <ChangeMember member={doing.member} onDone={close} />}
      </Modal>
      {doing?.kind === 'remove' && <RemoveMember member={doing.member} onClose={close} />}
    </Stack>
  );
}
