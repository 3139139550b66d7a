import { queryOptions, useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from '../../http/call.web.ts';
import { type firstOwner, setUp, showSetup } from './setup.contract.ts';

/** Whether the installation has its first account. */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => call(showSetup, { signal }),
});

export function useSetUp() {
  return useMutation({ mutationFn: (body: z.input<typeof firstOwner>) => call(setUp, { body }) });
}
