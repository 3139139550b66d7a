import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { z } from 'zod';
import { ProblemError } from '../../../platform/http/call.web.ts';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';

const taken = z.object({
  code: z.literal('email_taken'),
  existing: z.object({ id: z.string(), name: z.string() }),
});

/** The contact that has the e-mail already, where an error is about that. */
export function emailOwnerIn(error: unknown): { id: string; name: string } | undefined {
  return error instanceof ProblemError ? taken.safeParse(error.problem).data?.existing : undefined;
}

/** Says who has the e-mail, with the way to them. */
export function EmailTaken({ owner }: { owner: { id: string; name: string } }) {
  return (
    <>
      This e-mail already belongs to{' '}
      <Anchor component={Link} inherit {...linkTo(`/contacts/${owner.id}`)}>
        {owner.name}
      </Anchor>
      .
    </>
  );
}
