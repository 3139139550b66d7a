import { useMutation } from '@tanstack/react-query';
import { call } from '../../../platform/http/call.web.ts';
import { tagContactEndpoint, untagContactEndpoint } from '../contact/contact-tags.contract.ts';
import { useContactsChanged } from '../tags/contacts-changed.web.ts';

/** Gives a contact a tag by its name; one that does not exist is made. */
export function useAddTag(contactId: string) {
  return useTagging((name: string) =>
    call(tagContactEndpoint, { params: { id: contactId }, body: { tags: [name] } }),
  );
}

/** Takes a tag from a contact, whatever it was given for. */
export function useRemoveTag(contactId: string) {
  return useTagging((tagId: string) => call(untagContactEndpoint, { params: { id: contactId, tagId } }));
}

function useTagging<Given, Reply>(mutationFn: (given: Given) => Promise<Reply>) {
  const contactsChanged = useContactsChanged();
  return useMutation({ mutationFn, onSuccess: () => contactsChanged() });
}
