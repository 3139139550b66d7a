import { useQuery } from '@tanstack/react-query';
import { Navigate, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { setupQuery } from '../../platform/auth/setup/setup.web.ts';
import { CentredPage } from '../../platform/ui/page/centred-page.tsx';

/** Leads a visitor to the sign-in and back; without any account, says how the first one is made. */
export function SignInFirst() {
  const { href } = useRouter().state.location;
  // Kept as it was: the address changes before this component goes, and must not be carried along again and again.
  const [search] = useState({ next: href });
  const setup = useQuery(setupQuery);
  if (setup.isPending) return null;
  if (setup.data?.ownerExists === false) return <NoOwnerYet />;
  return <Navigate to="/sign-in" search={search as never} replace />;
}

function NoOwnerYet() {
  return (
    <CentredPage title="Almost there" subtitle="This installation has no account yet.">
      <p>
        Open the one-time link that the server printed in the terminal when it started. It makes the owner’s
        account.
      </p>
      <p>
        The link is gone? <code>npm run admin -- owner-link</code> prints a new one.
      </p>
    </CentredPage>
  );
}
