import { ConfirmByTyping } from '../../ui/confirm/confirm-by-typing.tsx';
import { notifyDone } from '../../ui/feedback/notify.tsx';
import type { MemberShown } from './members.contract.ts';
import { useRemoveMember } from './members.web.ts';

/** Asks before a member is removed. */
export function RemoveMember({ member, onClose }: { member: MemberShown; onClose: () => void }) {
  const remove = useRemoveMember();
  const confirm = async () => {
    await remove.mutateAsync(member.id);
    notifyDone(`${member.name} was removed`);
  };
  return (
    <ConfirmByTyping
      opened
      onClose={onClose}
      title={`Remove ${member.name}?`}
      word="remove"
      confirmLabel="Remove member"
      onConfirm={confirm}
    >
      {member.email} is signed out at once. The API keys and invitations that this member made end too; what
      the member did stays in the history.
    </ConfirmByTyping>
  );
}
