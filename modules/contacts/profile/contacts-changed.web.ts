import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** For after a change that concerns contacts or their tags: everything shown of them is asked for anew. */
export function useContactsChanged(): () => void {
  const queries = useQueryClient();
  return useCallback(() => {
    void queries.invalidateQueries({ queryKey: ['tags'] });
    void queries.invalidateQueries({ queryKey: ['contacts'] });
  }, [queries]);
}
