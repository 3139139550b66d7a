/** What stands in the built page where the nonce of a reply belongs. */
export const NONCE = '__NONCE_OF_THIS_REPLY__';

/** The page with the nonce that this reply's content security policy names. */
export function withNonce(page: string, nonce: string): string {
  if (!NONCE_FORM.test(nonce))
    throw new Error('A nonce must be plain base64: it is written into the page as it is.');
  return page.replaceAll(NONCE, nonce);
}

const NONCE_FORM = /^[A-Za-z0-9+/]+={0,2}$/;
