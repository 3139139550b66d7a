import { emailKey } from '../contact/email.ts';

/** The text of a cell: one line, trimmed, in NFC, without invisible characters and the guards of spreadsheets. */
export function cellText(cell: string): string {
  if (PLAIN.test(cell)) return cell;
  const text = cell
    .normalize('NFC')
    .replaceAll(/[\u200b\u2060\ufeff]/g, '')
    .replaceAll(/[\t-\r\x85\u2028\u2029]+/g, ' ')
    .replaceAll(/\p{Cc}+/gu, '')
    .trim();
  return withoutGuard(text);
}

/**
 * An e-mail as typed and its key, also out of `mailto:` and `Name <address>`; of several in a cell the first that is
 * valid. Undefined when there is none.
 */
export function readEmail(text: string): { email: string; key: string } | undefined {
  const whole = oneEmail(text);
  if (whole || !SEVERAL.test(text)) return whole;
  return text
    .split(SEVERAL)
    .map(oneEmail)
    .find((one) => one !== undefined);
}

function oneEmail(text: string) {
  const bracketed = /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text;
  const email = bracketed.replace(/^mailto:/i, '').trim();
  const key = emailKey(email);
  return key === null ? undefined : { email, key };
}

/** The tags in a cell: separated by comma, semicolon or bar, those in quotation marks as they are. */
export function readTags(text: string): string[] {
  if (!SEPARATED.test(text)) return text === '' ? [] : [text];
  const names = text.match(/"(?:[^"]|"")*"|[^,;|"]+/g) ?? [];
  return names
    .map((name) =>
      name
        .replace(/^"(.*)"$/s, '$1')
        .replaceAll('""', '"')
        .trim(),
    )
    .filter(Boolean);
}

// Nearly every cell is plain, and there are millions.
const PLAIN = /^(?:[!-&(-<>-~](?:[ -~]*[!-~])?)?$/;
const SEVERAL = / ::: |[;,|\s]+/;
const SEPARATED = /[,;|"]/;

// ="text" and 'text keep spreadsheets from calculating with it; neither belongs to the text.
function withoutGuard(text: string) {
  const quoted = /^="(.*)"$/s.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"').trim();
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}
