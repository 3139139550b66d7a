import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, ProblemError } from '../../../platform/http/call.web.ts';
import { useFresh } from '../../../platform/ui/form/use-fresh.web.ts';
import { useContactsChanged } from '../tags/contacts-changed.web.ts';
import {
  countriesEndpoint,
  createContactEndpoint,
  deleteContactEndpoint,
  editContactEndpoint,
  getContactEndpoint,
} from './contact.contract.ts';
import type { ContactValues } from './contact-values.web.ts';
import { contactDeletionEndpoint } from './deletion.contract.ts';

/** Where contacts are in the cache; all of it lies under `contacts`. */
export const contactKeys = {
  all: ['contacts'],
  list: (query: object) => ['contacts', 'list', query],
  count: (filter: object) => ['contacts', 'count', filter],
  one: (id: string) => ['contacts', 'one', id],
};

/** One contact; one that has been deleted is not shown from memory. */
export function useContact(id: string) {
  return unlessGone(useQuery(contactQuery(id)));
}

/** One contact as it is now, for a form. */
export function useFreshContact(id: string) {
  return unlessGone(useFresh(contactQuery(id)));
}

export function useCountries() {
  return useQuery({
    queryKey: ['countries'],
    queryFn: ({ signal }) => call(countriesEndpoint, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useCreateContact() {
  return useContactMutation((body: ContactValues & { tags: string[] }) =>
    call(createContactEndpoint, { body }),
  );
}

/** Saves the changed fields of a contact, unless someone changed it since `version`. */
export function useEditContact() {
  return useContactMutation(
    ({ id, version, changed }: { id: string; version: number; changed: Partial<ContactValues> }) =>
      call(editContactEndpoint, { params: { id }, body: { ...changed, version } }),
  );
}

/** What is to be known before a contact is deleted, asked anew each time. */
export function useDeletion(id: string) {
  return useQuery({
    queryKey: [...contactKeys.one(id), 'deletion'],
    queryFn: ({ signal }) => call(contactDeletionEndpoint, { params: { id }, signal }),
    gcTime: 0,
    retry: false,
  });
}

/** Deletes a contact. Its own page is left to leave: asked again at once, it would only say that it is gone. */
export function useDeleteContact() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => call(deleteContactEndpoint, { params: { id } }),
    onSuccess: async (_, id) => {
      // An answer from before the deletion must not come after it.
      await queries.cancelQueries({ queryKey: contactKeys.one(id) });
      void queries.invalidateQueries({ queryKey: ['tags'] });
      void queries.invalidateQueries({ queryKey: contactKeys.one(id), refetchType: 'none' });
      return queries.invalidateQueries({
        queryKey: contactKeys.all,
        predicate: ({ queryKey }) => queryKey[2] !== id,
      });
    },
  });
}

function contactQuery(id: string) {
  return {
    queryKey: contactKeys.one(id),
    queryFn: ({ signal }: { signal: AbortSignal }) => call(getContactEndpoint, { params: { id }, signal }),
  };
}

function unlessGone<T>({
  data,
  error,
  refetch,
}: {
  data: T | undefined;
  error: unknown;
  refetch: () => unknown;
}) {
  const gone = error instanceof ProblemError && error.problem.status === 404;
  return { data: gone ? undefined : data, error, refetch };
}

function useContactMutation<Given, Reply>(mutationFn: (given: Given) => Promise<Reply>) {
  const contactsChanged = useContactsChanged();
  return useMutation({ mutationFn, onSuccess: () => contactsChanged() });
}
