import { useState } from 'react';
import { uuidv4 } from 'uuidv7';

/** Names each thing that is sent, so that sending the same again, after an answer was lost, does not do it twice. */
export interface SentOnce {
  /** The key for a body: the one before while nothing in it has changed. */
  keyFor(body: unknown): string;
  /** It was answered: what is sent next is something new. */
  answered(): void;
}

/** Keys for what one form sends. */
export function sentOnce(): SentOnce {
  let last: { body: string; key: string } | undefined;
  return {
    keyFor(given) {
      const body = JSON.stringify(given);
      // crypto.randomUUID is missing where the page is not served over TLS.
      if (last?.body !== body) last = { body, key: uuidv4() };
      return last.key;
    },
    answered() {
      last = undefined;
    },
  };
}

/** Keys for what a form sends, as long as it is open. */
export function useSentOnce(): SentOnce {
  return useState(sentOnce)[0];
}
