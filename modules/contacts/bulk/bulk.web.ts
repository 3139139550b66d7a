import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { call, ProblemError } from '../../../platform/http/call.web.ts';
import { useSentOnce } from '../../../platform/http/sent-once.web.ts';
import { contactKeys } from '../contact/contact.web.ts';
import { type BulkWork, type bulkAction, bulkPreflightEndpoint, startBulkEndpoint } from './bulk.contract.ts';
import type { PickedContacts } from './picked-contacts.web.ts';

/** What is asked before something is done to picked contacts, and what follows from the answer. */
export interface Asking {
  picked: PickedContacts;
  onStarted: (work: BulkWork) => void;
  onClose: () => void;
}

/**
 * Does something to picked contacts, once however often it is sent unchanged. Where the server counts other contacts
 * than the person saw, it refuses, and `number` becomes the server's: to be shown before it is done to so many.
 */
export function useStartBulk({ picked, onStarted }: Pick<Asking, 'picked' | 'onStarted'>) {
  const queries = useQueryClient();
  const { keyFor, answered } = useSentOnce();
  const [number, setNumber] = useState(picked.number);
  const { mutateAsync } = useMutation({
    mutationFn: (action: z.input<typeof bulkAction>) => {
      const body = { selection: picked.selection, seen: number, action };
      return call(startBulkEndpoint, { body, idempotencyKey: keyFor(body) });
    },
    onSuccess: (work) => {
      answered();
      onStarted(work);
    },
    onError: (error) => {
      const counted = numberIn(error);
      if (counted === undefined) return;
      setNumber(counted);
      void queries.invalidateQueries({ queryKey: contactKeys.all });
    },
  });
  return { number, start: mutateAsync };
}

/** What should be known before so many contacts are deleted; asked anew each time, and when the number changed. */
export function useBulkPreflight({ selection }: PickedContacts, number: number) {
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
