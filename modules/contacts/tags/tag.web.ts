import { keepPreviousData, useMutation, useQueries, useQuery } from '@tanstack/react-query';
import { call } from '../../../platform/http/call.web.ts';
import { useContactsChanged } from './contacts-changed.web.ts';
import {
  createTagEndpoint,
  createTagsEndpoint,
  deleteTagEndpoint,
  editTagEndpoint,
  getTagEndpoint,
  listTagsEndpoint,
  type Tag,
} from './tag.contract.ts';

const tagKeys = {
  list: (query: object) => ['tags', 'list', query],
  one: (id: string) => ['tags', 'one', id],
};

/** How many tags a picker offers at a time; searching finds the others. */
export const OFFERED = 50;

/** A page of the tags; the page before stays while the next one loads. */
export function useTags(query: { search: string; limit: number; cursor?: string }) {
  return useQuery({
    queryKey: tagKeys.list(query),
    queryFn: ({ signal }) => call(listTagsEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** The tags that a picker offers for what is typed, while it is open. */
export function useOfferedTags(search: string, open: boolean) {
  const query = { search, limit: OFFERED };
  return useQuery({
    queryKey: tagKeys.list(query),
    queryFn: ({ signal }) => call(listTagsEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
    enabled: open,
  });
}

/** The names of tags by their ids; undefined while they load, null for a tag that does not exist any more. */
export function useTagNames(ids: readonly string[]): (id: string) => string | null | undefined {
  const found = useQueries({
    queries: ids.map((id) => ({
      queryKey: tagKeys.one(id),
      queryFn: ({ signal }: { signal: AbortSignal }) => call(getTagEndpoint, { params: { id }, signal }),
      staleTime: 60_000,
    })),
  });
  return (id) => {
    const query = found[ids.indexOf(id)];
    return query?.error ? null : query?.data?.name;
  };
}

export function useCreateTag() {
  return useTagMutation((body: { name: string; description: string }) => call(createTagEndpoint, { body }));
}

export function useCreateTags() {
  return useTagMutation((lines: string[]) => call(createTagsEndpoint, { body: { lines } }));
}

export function useEditTag() {
  return useTagMutation(({ id, ...body }: Pick<Tag, 'id' | 'version' | 'name'> & { description: string }) =>
    call(editTagEndpoint, { params: { id }, body }),
  );
}

export function useDeleteTag() {
  return useTagMutation((id: string) => call(deleteTagEndpoint, { params: { id } }));
}

function useTagMutation<Given, Reply>(mutationFn: (given: Given) => Promise<Reply>) {
  const contactsChanged = useContactsChanged();
  return useMutation({ mutationFn, onSuccess: () => contactsChanged() });
}
