import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { Form } from '../../ui/form/form.tsx';
import { useRights } from '../../ui/rights/rights.tsx';
import { StandingFields } from '../members/standing-fields.tsx';
import { extraRightsFor } from '../rights/extra-rights.web.ts';
import { useAllRights } from '../rights/rights.web.ts';
import type { Role } from '../rights/role.contract.ts';
import { InvitationLink } from './invitation-link.tsx';
import { useInvite } from './invitations.web.ts';

/** Invites somebody, then shows the link that this person is to be sent. */
export function InviteForm({ onDone }: { onDone: () => void }) {
  const invite = useInvite();
  const all = useAllRights();
  const givers = useRights();
  const [made, setMade] = useState<{ email: string; path: string }>();
  const form = useForm({
    initialValues: { email: '', role: 'editor' as Role, rights: [] as string[] },
    validate: {
      email: (email) =>
        /^\S+@\S+\.\S+$/.test(email.trim()) ? null : 'Type an e-mail address, like name@example.com.',
    },
  });
  if (made) return <InvitationLink {...made} onDone={onDone} />;
  return (
    <Form
      form={form}
      guard={false}
      submitLabel="Make invitation"
      onCancel={onDone}
      onSubmit={async ({ email, role, rights }) => {
        const offered = extraRightsFor(role, all, givers).map((right) => right.name);
        const given = rights.filter((name) => offered.includes(name));
        setMade(await invite.mutateAsync({ email: email.trim(), role, rights: given }));
      }}
    >
      <TextInput
        label="E-mail"
        description="Whom the invitation is for. Nothing is sent: you get a link to pass on."
        type="email"
        autoComplete="off"
        data-autofocus
        {...form.getInputProps('email')}
      />
      <StandingFields
        role={{ ...form.getInputProps('role'), value: form.values.role }}
        rights={{ ...form.getInputProps('rights'), value: form.values.rights }}
      />
    </Form>
  );
}
