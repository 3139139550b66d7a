import { createHmac, timingSafeEqual } from 'node:crypto';

/** The value of a session's cookie as better-auth writes it: the token, a dot, its signature. */
export function signedToken(token: string, secret: string): string {
  return encodeURIComponent(`${token}.${signature(token, secret)}`);
}

/** The session's token in a `Cookie` header, if it is there and we signed it. */
export function sessionToken(
  header: string | undefined,
  { name, secret }: { name: string; secret: string },
): string | undefined {
  const found = header
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`));
  if (!found) return undefined;
  const [token, signed] = split(found.slice(name.length + 1));
  return token && signed && isSame(signed, signature(token, secret)) ? token : undefined;
}

function split(value: string) {
  try {
    const text = decodeURIComponent(value);
    const dot = text.lastIndexOf('.');
    return [text.slice(0, dot), text.slice(dot + 1)];
  } catch {
    return [];
  }
}

function signature(token: string, secret: string) {
  return createHmac('sha256', secret).update(token).digest('base64');
}

function isSame(given: string, expected: string) {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
