import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { Form } from '../../ui/form/form.tsx';
import { NewPassword, passwordFault } from '../session/password-field.tsx';
import { useArrival } from '../session/session.web.ts';
import { useAcceptInvitation } from './invitations.web.ts';

/** Name and password of whoever was invited; the e-mail is the invitation's. */
export function AcceptForm({ token, email }: { token: string; email: string }) {
  const accept = useAcceptInvitation();
  const arrive = useArrival();
  const navigate = useNavigate();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', password: '' },
    validate: {
      name: (name) => (name.trim() ? null : 'Type your name.'),
      password: passwordFault,
    },
  });
  return (
    <Form
      form={form}
      guard={false}
      submitLabel="Create account"
      onSubmit={async (values) => {
        await accept.mutateAsync({ ...values, token });
        await arrive();
        await navigate({ to: '/', replace: true });
      }}
    >
      <TextInput label="E-mail" type="email" autoComplete="username" value={email} readOnly />
      <TextInput
        label="Your name"
        autoComplete="name"
        autoFocus
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <NewPassword label="Password" key={form.key('password')} {...form.getInputProps('password')} />
    </Form>
  );
}
