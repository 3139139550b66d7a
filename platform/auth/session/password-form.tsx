import { useForm } from '@mantine/form';
import { notifyDone } from '../../ui/feedback/notify.tsx';
import { Form } from '../../ui/form/form.tsx';
import { CurrentPassword, NewPassword, passwordFault } from './password-field.tsx';
import { useChangePassword } from './session.web.ts';

/** Changes the password; all other browsers are signed out with that. */
export function PasswordForm({ email }: { email: string }) {
  const change = useChangePassword();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { currentPassword: '', newPassword: '' },
    validate: {
      currentPassword: (password) => (password ? null : 'Type your current password.'),
      newPassword: passwordFault,
    },
  });
  return (
    <Form
      form={form}
      submitLabel="Change password"
      onSubmit={async (values) => {
        await change.mutateAsync(values);
        form.reset();
        notifyDone('Your password was changed, and all other browsers were signed out');
      }}
    >
      {/* Tells password managers whose password this is. */}
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <CurrentPassword
        label="Current password"
        key={form.key('currentPassword')}
        {...form.getInputProps('currentPassword')}
      />
      <NewPassword
        label="New password"
        key={form.key('newPassword')}
        {...form.getInputProps('newPassword')}
      />
    </Form>
  );
}
