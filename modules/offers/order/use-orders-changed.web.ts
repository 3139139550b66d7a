import { useQueryClient } from '@tanstack/react-query';
import { useContactsChanged } from '../../contacts/public.web.tsx';

/** Reads anew what a sale may have changed; an order gives access and tags, and takes them along. */
export function useOrdersChanged() {
  const queries = useQueryClient();
  const contactsChanged = useContactsChanged();
  return () => {
    contactsChanged();
    return queries.invalidateQueries({ queryKey: ['offers'] });
  };
}
