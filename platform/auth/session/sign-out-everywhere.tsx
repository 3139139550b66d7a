import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmByTyping } from '../../ui/confirm/confirm-by-typing.tsx';
import { useSignOutEverywhere } from './session.web.ts';

/** Ends all sessions: for whoever lost a device, or left one signed in. */
export function SignOutEverywhere() {
  const [asking, setAsking] = useState(false);
  const signOut = useSignOutEverywhere();
  const confirm = async () => {
    await signOut.mutateAsync();
    // Anew, so that nothing fetched stays in memory.
    window.location.assign('/sign-in');
  };
  return (
    <>
      <Text size="sm" mb="sm">
        Signs you out in every browser and on every device, this one included.
      </Text>
      <Button variant="default" onClick={() => setAsking(true)}>
        Sign out everywhere
      </Button>
      <ConfirmByTyping
        opened={asking}
        onClose={() => setAsking(false)}
        title="Sign out everywhere?"
        confirmLabel="Sign out everywhere"
        onConfirm={confirm}
      >
        You will need your password to come back.
      </ConfirmByTyping>
    </>
  );
}
