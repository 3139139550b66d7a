import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Navigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Form } from '../../ui/form/form.tsx';
import { CentredPage } from '../../ui/page/centred-page.tsx';
import { linkTo } from '../../ui/url/link-to.web.ts';
import { nextAddress } from './next-address.web.ts';
import { CurrentPassword } from './password-field.tsx';
import { useArrival, useSession, useSignIn } from './session.web.ts';

/** Signs in, and goes on to where the visitor wanted to be. */
export default function SignInPage() {
  const search = useSearch({ strict: false });
  // Kept as it was: the address changes before this page goes.
  const [next] = useState(() => nextAddress(search));
  const session = useSession();
  const arrive = useArrival();
  const signIn = useSignIn();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { email: '', password: '' },
    validate: {
      email: (email) => (email.trim() ? null : 'Type your e-mail.'),
      password: (password) => (password ? null : 'Type your password.'),
    },
  });
  if (session) return <Navigate {...linkTo(next)} replace />;
  return (
    <CentredPage title="Sign in">
      <Form
        form={form}
        guard={false}
        submitLabel="Sign in"
        onSubmit={async (values) => {
          await signIn.mutateAsync(values);
          await arrive();
        }}
      >
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="username"
          autoFocus
          key={form.key('email')}
          {...form.getInputProps('email')}
        />
        <CurrentPassword label="Password" key={form.key('password')} {...form.getInputProps('password')} />
      </Form>
    </CentredPage>
  );
}
