import { Modal } from '@mantine/core';
import { ConfirmByTyping } from '../../../platform/ui/confirm/confirm-by-typing.tsx';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import { AddManyTags } from './add-many-tags.tsx';
import type { Tag } from './tag.contract.ts';
import { useDeleteTag } from './tag.web.ts';
import { TagForm } from './tag-form.tsx';
import { contactsInWords } from './tag-words.web.ts';

/** What is being done to tags. */
export type Doing =
  | { kind: 'create' }
  | { kind: 'create many' }
  | { kind: 'edit'; tag: Tag }
  | { kind: 'delete'; tag: Tag };

/** The dialogs of the tags page, one at a time. */
export function TagDialogs({ doing, onClose }: { doing: Doing | undefined; onClose: () => void }) {
  return (
    <>
      <Modal opened={doing?.kind === 'create'} onClose={onClose} title="New tag">
        <TagForm onDone={onClose} />
      </Modal>
      <Modal opened={doing?.kind === 'edit'} onClose={onClose} title="Edit tag">
        {doing?.kind === 'edit' && <TagForm tag={doing.tag} onDone={onClose} />}
      </Modal>
      <Modal opened={doing?.kind === 'create many'} onClose={onClose} title="Add many tags">
        <AddManyTags onDone={onClose} />
      </Modal>
      {doing?.kind === 'delete' && <DeleteTag tag={doing.tag} onClose={onClose} />}
    </>
  );
}

function DeleteTag({ tag, onClose }: { tag: Tag; onClose: () => void }) {
  const remove = useDeleteTag();
  const confirm = async () => {
    const { contacts } = await remove.mutateAsync(tag.id);
    notifyDone(`“${tag.name}” was deleted, from ${contactsInWords(contacts)}`);
  };
  return (
    <ConfirmByTyping
      opened
      onClose={onClose}
      title={`Delete the tag “${tag.name}”?`}
      word={tag.contacts > 0 ? 'delete' : undefined}
      confirmLabel="Delete tag"
      onConfirm={confirm}
    >
      {tag.contacts > 0
        ? `It goes from ${contactsInWords(tag.contacts)}. The contacts themselves stay.`
        : 'No contact has it.'}
    </ConfirmByTyping>
  );
}
