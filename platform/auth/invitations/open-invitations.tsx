import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Section } from '../../ui/detail/section.tsx';
import { notifyDone, notifyFailed } from '../../ui/feedback/notify.tsx';
import { ProblemAlert } from '../../ui/feedback/problem-alert.tsx';
import { Time } from '../../ui/feedback/time.tsx';
import type { Column } from '../../ui/list/column.web.ts';
import { DataTable } from '../../ui/list/data-table.tsx';
import { roleWords } from '../rights/role-words.web.ts';
import type { InvitationShown } from './invitations.contract.ts';
import { useInvitations, useWithdrawInvitation } from './invitations.web.ts';

/** The invitations that nobody has accepted yet; nothing where there is none. */
export function OpenInvitations() {
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInvitations();
  const withdraw = useWithdrawInvitation();
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  const rows = data?.pages.flatMap((page) => page.items) ?? [];
  if (rows.length === 0) return null;
  const end = ({ id, email }: InvitationShown) =>
    withdraw.mutate(id, {
      onSuccess: () => notifyDone(`The invitation of ${email} was withdrawn`),
      onError: (failure) => notifyFailed(failure),
    });
  return (
    <Section title="Invitations">
      <DataTable
        label="Invitations"
        columns={COLUMNS}
        rows={rows}
        rowKey={({ id }) => id}
        rowLabel={({ email }) => email}
        rowActions={(row) => [{ label: 'Withdraw', icon: IconTrash, danger: true, onClick: () => end(row) }]}
      />
      {hasNextPage && (
        <Button variant="default" mt="sm" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          Show more
        </Button>
      )}
    </Section>
  );
}

const COLUMNS: readonly Column<InvitationShown>[] = [
  { key: 'email', label: 'E-mail', render: ({ email }) => email },
  { key: 'role', label: 'Role', width: '8rem', render: ({ role }) => roleWords[role].name },
  { key: 'invitedBy', label: 'Invited by', render: ({ invitedBy }) => invitedBy },
  {
    key: 'expiresAt',
    label: 'Until',
    width: '13rem',
    render: ({ expiresAt }) => <Time at={expiresAt} as="absolute" />,
  },
];
