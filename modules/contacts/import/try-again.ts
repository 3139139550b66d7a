const TRIES = 5;

/** A contact went away while a batch was about to change it. */
export class ContactGone extends Error {}

/** Does a step that was taken back because of someone else's work once more, a few times. */
export async function tryAgain<T>(step: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await step();
    } catch (error) {
      if (tries === TRIES || !isPassing(error)) throw error;
    }
  }
}

// Deadlock, serialization failure, and a tag or contact deleted at the same moment.
function isPassing(error: unknown) {
  if (error instanceof ContactGone) return true;
  return (
    error instanceof Error && 'code' in error && ['40P01', '40001', '23503'].includes(String(error.code))
  );
}
