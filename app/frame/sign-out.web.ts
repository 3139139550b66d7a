import { notifyFailed } from '../../platform/ui/feedback/notify.tsx';

/** Ends the session and starts the browser's side anew, so that nothing fetched stays in memory. */
export async function signOut(): Promise<void> {
  try {
    const response = await fetch('/api/auth/sign-out', { method: 'POST' });
    if (!response.ok) throw new Error(`Signing out was answered with ${response.status}.`);
    window.location.assign('/sign-in');
  } catch (error) {
    notifyFailed(error, 'You are still signed in');
  }
}
