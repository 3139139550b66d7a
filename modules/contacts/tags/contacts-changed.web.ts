import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/**
 * For after a change of contacts or of tags, which show each other's names and numbers: everything shown of them is
 * asked for anew. Done when what stands on the page is there.
 */
export async function contactsChanged(queries: QueryClient): Promise<void> {
  await Promise.all(['contacts', 'tags'].map((name) => queries.invalidateQueries({ queryKey: [name] })));
}

/** What is to be called after such a change. */
export function useContactsChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(() => contactsChanged(queries), [queries]);
}
