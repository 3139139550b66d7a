import { domainToASCII } from 'node:url';

const MAX_EMAIL = 254;
const MAX_LOCAL = 64;

// One @, no spaces, controls or invisible characters, a dot in the domain: mail servers decide the rest. The domain
// holds nothing that ends a host in an address of the web: it is brought to ASCII by the rules for those.
const SHAPE = /^[^\s@"(),:;<>[\]\\\p{Cc}\p{Cf}]+@[^\s@/?#%:\\[\]\p{Cc}\p{Cf}]+$/u;
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/**
 * What makes an e-mail address unique: trimmed, NFC, lower case, the domain in ASCII. `+tag` and dots are kept.
 * Null when the text is no e-mail address.
 */
export function emailKey(text: string): string | null {
  const typed = text.trim().normalize('NFC').toLowerCase();
  // As typed too: NFC hides a bracket or a space within what it is combined with.
  if (!SHAPE.test(typed) || !SHAPE.test(text.trim())) return null;
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, at);
  const domain = domainToASCII(typed.slice(at + 1));
  const key = `${local}@${domain}`;
  const valid = isDomain(domain) && isLocal(local) && key.length <= MAX_EMAIL;
  return valid ? key : null;
}

function isLocal(local: string) {
  return local.length <= MAX_LOCAL && !local.startsWith('.') && !local.endsWith('.') && !local.includes('..');
}

function isDomain(domain: string) {
  const labels = domain.split('.');
  const top = labels.at(-1) ?? '';
  return (
    labels.length > 1 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(top) && top.length > 1
  );
}
