import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { Loaded } from '../../ui/feedback/loaded.tsx';
import { CentredPage } from '../../ui/page/centred-page.tsx';
import { OwnerForm } from './owner-form.tsx';
import { setupQuery } from './setup.web.ts';

/** Where the one-time link leads: makes the owner's account. */
export default function SetupPage() {
  const token = useLocation({ select: (location) => location.hash });
  const setup = useQuery(setupQuery);
  const done = setup.data?.ownerExists;
  return (
    <CentredPage
      title={done ? 'The owner is here already' : 'Make the owner’s account'}
      subtitle={done ? undefined : 'The owner can do everything, and invites everybody else.'}
    >
      <Loaded query={setup}>
        {({ ownerExists }) => (ownerExists ? <SignInInstead /> : <OwnerOrLink token={token} />)}
      </Loaded>
    </CentredPage>
  );
}

function OwnerOrLink({ token }: { token: string }) {
  if (token) return <OwnerForm token={token} />;
  return (
    <Text size="sm">
      This address lacks its secret. Open the whole link that the server printed in the terminal when it
      started.
    </Text>
  );
}

function SignInInstead() {
  return (
    <>
      <Text size="sm" mb="md">
        This link was used. Sign in, or ask the owner to invite you.
      </Text>
      <Button component={Link} to="/sign-in" fullWidth>
        Sign in
      </Button>
    </>
  );
}
