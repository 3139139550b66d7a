import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call, ProblemError } from '../../../platform/http/call.web.ts';
import { useSentOnce } from '../../../platform/http/sent-once.web.ts';
import { contactKeys } from '../contact/contact.web.ts';
import { type BulkWork, type bulkAction, bulkPreflightEndpoint, startBulkEndpoint } from './bulk.contract.ts';
import type { PickedContacts } from './picked-contacts.web.ts';

/** What is asked before something is done to picked contacts, and what follows from the answer. */
export interface Asking {
  picked: PickedContacts;
  /** Told the server's number, where it counts others than the person saw. */
  onCounted: (number: number) => void;
  onStarted: (work: BulkWork) => void;
  onClose: () => void;
}

/**
 * Does something to picked contacts, once however often it is sent unchanged. Where the server counts other contacts
 * than the person saw, it refuses and tells its number: to be shown before it is done to so many.
 */
export function useStartBulk({ picked, onStarted, onCounted }: Omit<Asking, 'onClose'>) {
  const { keyFor, answered } = useSentOnce();
  const afterRefusal = useAfterRefusal(onCounted);
  const { mutateAsync } = useMutation({
    mutationFn: (action: z.input<typeof bulkAction>) => {
      const body = { selection: picked.selection, seen: picked.number, action };
      return call(startBulkEndpoint, { body, idempotencyKey: keyFor(body) });
    },
    onSuccess: (work) => {
      answered();
      onStarted(work);
    },
    onError: afterRefusal,
  });
  return mutateAsync;
}

/**
 * What follows when something failed because the server counts other contacts than the person saw: the list is asked
 * for anew, and the server's number told and given back; undefined where it failed for another reason.
 */
export function useAfterRefusal(onCounted: (number: number) => void) {
  const queries = useQueryClient();
  return (error: unknown): number | undefined => {
    const number = numberIn(error);
    if (number === undefined) return undefined;
    void queries.invalidateQueries({ queryKey: contactKeys.all });
    onCounted(number);
    return number;
  };
}

/** What should be known before so many contacts are deleted; asked anew each time, and when the number changed. */
export function useBulkPreflight({ selection, number }: PickedContacts) {
  return useQuery({
    queryKey: ['bulk', 'preflight', selection, number],
    queryFn: ({ signal }) => call(bulkPreflightEndpoint, { body: { selection }, signal }),
    gcTime: 0,
    retry: false,
  });
}

function numberIn(error: unknown) {
  if (!(error instanceof ProblemError) || error.problem.code !== 'selection_changed') return undefined;
  const { count } = error.problem;
  return typeof count === 'number' ? count : undefined;
}
