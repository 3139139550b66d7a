import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { Form } from '../../ui/form/form.tsx';
import { NewPassword, passwordFault } from '../session/password-field.tsx';
import { useArrival } from '../session/session.web.ts';
import { useSetUp } from './setup.web.ts';

/** Name, e-mail and password of the first account. */
export function OwnerForm({ token }: { token: string }) {
  const setUp = useSetUp();
  const arrive = useArrival();
  const navigate = useNavigate();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { name: '', email: '', password: '' },
    validate: {
      name: (name) => (name.trim() ? null : 'Type your name.'),
      email: (email) =>
        /^\S+@\S+\.\S+$/.test(email.trim()) ? null : 'Type an e-mail address, like name@example.com.',
      password: passwordFault,
    },
  });
  return (
    <Form
      form={form}
      guard={false}
      submitLabel="Create account"
      onSubmit={async ({ email, ...values }) => {
        await setUp.mutateAsync({ ...values, email: email.trim(), token });
        await arrive();
        await navigate({ to: '/', replace: true });
      }}
    >
      <TextInput
        label="Your name"
        autoComplete="name"
        autoFocus
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <TextInput
        label="E-mail"
        type="email"
        autoComplete="username"
        key={form.key('email')}
        {...form.getInputProps('email')}
      />
      <NewPassword label="Password" key={form.key('password')} {...form.getInputProps('password')} />
    </Form>
  );
}
