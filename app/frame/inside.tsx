import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { SessionShown } from '../../platform/auth/session/session.contract.ts';
import { sessionQuery } from '../../platform/auth/session/session.web.ts';
import { accountEntries } from '../../platform/auth/web.tsx';
import type { WebModule } from '../../platform/module/web-module.web.ts';
import { ProblemAlert } from '../../platform/ui/feedback/problem-alert.tsx';
import { CentredPage } from '../../platform/ui/page/centred-page.tsx';
import { RightsProvider } from '../../platform/ui/rights/rights.tsx';
import { Shell } from '../../platform/ui/shell/shell.tsx';
import { leave } from './leave.web.ts';
import { SignInFirst } from './sign-in-first.tsx';
import { isSignInRequired } from './sign-in-required.web.ts';

/** Everything behind the sign-in: the shell with the rights of whoever is there, or the way to sign in. */
export function Inside({ modules }: { modules: readonly WebModule[] }) {
  // The start of the app has asked already; a refusal is not asked for twice.
  const session = useQuery({ ...sessionQuery, retryOnMount: false });
  if (isSignInRequired(session.error)) return <SignInFirst />;
  if (session.data) return <SignedIn session={session.data} modules={modules} />;
  if (!session.error) return null;
  return (
    <CentredPage title="No answer from the server">
      <ProblemAlert error={session.error} onRetry={() => void session.refetch()} />
    </CentredPage>
  );
}

function SignedIn({ session, modules }: { session: SessionShown; modules: readonly WebModule[] }) {
  const rights = useMemo(() => new Set(session.rights), [session.rights]);
  const account = {
    name: session.name,
    email: session.email ?? '',
    entries: accountEntries,
    onSignOut: leave,
  };
  return (
    <RightsProvider rights={rights}>
      <Shell navigation={modules.flatMap((module) => module.navigation)} account={account}>
        <Outlet />
      </Shell>
    </RightsProvider>
  );
}
