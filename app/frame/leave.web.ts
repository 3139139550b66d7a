import { signOut } from '../../platform/auth/session/sign-in.contract.ts';
import { call } from '../../platform/http/call.web.ts';
import { notifyFailed } from '../../platform/ui/feedback/notify.tsx';

/** Ends the session and starts the browser's side anew, so that nothing fetched stays in memory. */
export async function leave(): Promise<void> {
  try {
    await call(signOut);
    window.location.assign('/sign-in');
  } catch (error) {
    notifyFailed(error, 'You are still signed in');
  }
}
