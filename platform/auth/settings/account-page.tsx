import { Stack } from '@mantine/core';
import { Section } from '../../ui/detail/section.tsx';
import { Page } from '../../ui/page/page.tsx';
import { NameForm } from '../session/name-form.tsx';
import { PasswordForm } from '../session/password-form.tsx';
import { useSession } from '../session/session.web.ts';
import { SignOutEverywhere } from '../session/sign-out-everywhere.tsx';

/** What people set for themselves: their name, their password, where they are signed in. */
export default function AccountPage() {
  const session = useSession();
  if (!session) return null;
  return (
    <Page title="Your account" subtitle={session.email} narrow>
      <Stack gap="lg">
        <Section title="Name">
          <NameForm name={session.name} />
        </Section>
        <Section title="Password">
          <PasswordForm email={session.email ?? ''} />
        </Section>
        <Section title="Sessions">
          <SignOutEverywhere />
        </Section>
      </Stack>
    </Page>
  );
}
