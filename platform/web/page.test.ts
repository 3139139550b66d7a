import { expect, test } from 'vitest';
import { NONCE, withNonce } from './page.ts';

test('a page gets the nonce wherever its own belongs', () => {
  const page = `<meta property="csp-nonce" nonce="${NONCE}"><script nonce="${NONCE}"></script>`;
  expect(withNonce(page, 'q+/1A==')).toBe(
    '<meta property="csp-nonce" nonce="q+/1A=="><script nonce="q+/1A=="></script>',
  );
});

test('a nonce that could end the attribute it stands in is refused', () => {
  expect(() => withNonce(NONCE, '"><script>')).toThrow('plain base64');
  expect(() => withNonce(NONCE, '')).toThrow('plain base64');
});
