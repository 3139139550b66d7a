import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../http/call.web.ts';
import { renameSelf, type SessionShown, showSession } from './session.contract.ts';
import {
  changePassword,
  type credentials,
  type newPassword,
  signIn,
  signOutEverywhere,
} from './sign-in.contract.ts';

/** Who is signed in, with their rights; fails with `sign_in_required` when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call(showSession, { signal }),
  staleTime: 60_000,
});

/** Whoever is signed in; undefined while that is not known, and for visitors. */
export function useSession(): SessionShown | undefined {
  return useQuery(sessionQuery).data;
}

/** Forgets what was fetched as somebody else, and asks anew who is here. */
export function useArrival(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    const [session] = sessionQuery.queryKey;
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== session });
    await queries.fetchQuery({ ...sessionQuery, staleTime: 0 });
  };
}

export function useSignIn() {
  return useMutation({ mutationFn: (body: z.input<typeof credentials>) => call(signIn, { body }) });
}

export function useChangePassword() {
  return useMutation({ mutationFn: (body: z.input<typeof newPassword>) => call(changePassword, { body }) });
}

export function useSignOutEverywhere() {
  return useMutation({ mutationFn: () => call(signOutEverywhere) });
}

export function useRename() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (name: string) => call(renameSelf, { body: { name } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
}
