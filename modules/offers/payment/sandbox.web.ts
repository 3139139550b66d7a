import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/call.web.ts';
import { confirmSandboxEndpoint, paySandboxEndpoint, sandboxSessionEndpoint } from './sandbox.contract.ts';

const keyOf = (session: string) => ['sandbox', session];

/** What is paid on a payment page. */
export function useSandboxSession(session: string) {
  return useQuery({
    queryKey: keyOf(session),
    queryFn: ({ signal }) => call(sandboxSessionEndpoint, { params: { session }, signal }),
    refetchOnMount: 'always',
  });
}

/** Pays with a card. */
export function usePay(session: string) {
  return useOutcome(session, (card: string) =>
    call(paySandboxEndpoint, { params: { session }, body: { card } }),
  );
}

/** Confirms as the owner of the card, or refuses to. */
export function useConfirm(session: string) {
  return useOutcome(session, (agreed: boolean) =>
    call(confirmSandboxEndpoint, { params: { session }, body: { agreed } }),
  );
}

// Whatever came of it, and also when it was refused, the page shows the session as it is then.
function useOutcome<Given, Reply>(session: string, mutationFn: (given: Given) => Promise<Reply>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(session) }),
  });
}
