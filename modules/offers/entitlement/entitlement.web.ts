import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { call } from '../../../platform/http/call.web.ts';
import { useContactsChanged } from '../../contacts/public.web.tsx';
import {
  extendAccessEndpoint,
  grantAccessEndpoint,
  listEntitlementsEndpoint,
  restoreAccessEndpoint,
  revokeAccessEndpoint,
} from './entitlement.contract.ts';

/** The most access of one contact that is shown at once. */
export const MOST_ACCESS = 200;

/** The access of a contact, newest first, for a card that is shown once it is there. */
export function useAccessOf(contactId: string) {
  const query = { contactId, limit: MOST_ACCESS };
  return useSuspenseQuery({
    queryKey: ['offers', 'entitlements', query],
    queryFn: ({ signal }) => call(listEntitlementsEndpoint, { query, signal }),
  });
}

interface Granted {
  contactId: string;
  productId: string;
  reason: string;
  endsAt: string | null;
}

/** Grants a contact access by hand. */
export function useGrantAccess() {
  return useAccessMutation((body: Granted) => call(grantAccessEndpoint, { body }));
}

/** Changes when access ends; null is without end. */
export function useExtendAccess() {
  return useAccessMutation(({ id, endsAt }: { id: string; endsAt: string | null }) =>
    call(extendAccessEndpoint, { params: { id }, body: { endsAt } }),
  );
}

/** Takes access away, for a reason. */
export function useRevokeAccess() {
  return useAccessMutation(({ id, reason }: { id: string; reason: string }) =>
    call(revokeAccessEndpoint, { params: { id }, body: { reason } }),
  );
}

/** Gives revoked access back. */
export function useRestoreAccess() {
  return useAccessMutation((id: string) => call(restoreAccessEndpoint, { params: { id } }));
}

// Access gives tags and takes them, so a change of it is one of contacts.
function useAccessMutation<Given, Reply>(mutationFn: (given: Given) => Promise<Reply>) {
  const queries = useQueryClient();
  const contactsChanged = useContactsChanged();
  return useMutation({
    mutationFn,
    onSuccess: () => {
      contactsChanged();
      return queries.invalidateQueries({ queryKey: ['offers'] });
    },
  });
}
