import { emailKey } from '../../modules/contacts/contact/email.ts';
import type { Country, NamePart } from './languages/language.ts';
import type { Random } from './random.ts';
import { rememberTaken } from './taken.ts';

export interface SeededEmail {
  email: string;
  emailKey: string;
}

interface Whose {
  first: NamePart;
  last: NamePart;
  country: Country;
}

/**
 * Makes e-mail addresses of names, each once. All lie under `.example`, which nobody can own, so that no seeded contact
 * is ever a real person. Every seed but the first has domains of its own.
 */
export function emailMaker(most: number, seed: number): (whose: Whose, random: Random) => SeededEmail {
  const taken = rememberTaken(most);
  const mark = seed === 1 ? '' : `-${seed}`;
  return (whose, random) => {
    const domain = domainOf(whose.country, mark, random);
    const local = localOf(whose, random);
    for (let round = 0; ; round++) {
      const email = `${typed(numbered(local, round, random), random)}@${domain}`;
      const key = keyOf(email);
      if (taken.take(key)) return { email, emailKey: key };
    }
  };
}

const EVERYWHERE = ['inbox', 'mailbox', 'post', 'webmail'] as const;

function domainOf({ code, domains }: Country, mark: string, random: Random) {
  if (random.chance(0.45)) return `${random.pickCommon(EVERYWHERE)}${mark}.example`;
  return `${random.pickCommon(domains)}${mark}.${code.toLowerCase()}.example`;
}

function localOf({ first, last }: Whose, random: Random) {
  const [f, l] = [first.ascii, last.ascii];
  const form = random.share();
  if (form < 0.4) return `${f}.${l}`;
  if (form < 0.55) return `${f}${l}`;
  if (form < 0.68) return `${f.slice(0, 1)}.${l}`;
  if (form < 0.78) return `${f}_${l}`;
  if (form < 0.88) return `${l}.${f}`;
  return form < 0.94 ? `${f}${l.slice(0, 1)}` : f;
}

/** The name alone where it is free; then with a year of birth, then with any number. */
function numbered(local: string, round: number, random: Random) {
  if (round === 0) return random.chance(0.1) ? `${local}${random.below(100)}` : local;
  return `${local}${round < 4 ? 1950 + random.below(58) : random.below(10 ** Math.min(round, 9))}`;
}

const LABELS = ['news', 'shop', 'newsletter', 'work', 'test', '2024'] as const;

function typed(local: string, random: Random) {
  const form = random.share();
  if (form < 0.02) return `${local}+${random.pick(LABELS)}`;
  return form < 0.05 ? local.replaceAll(/(?<=^|[._])[a-z]/g, (letter) => letter.toUpperCase()) : local;
}

function keyOf(email: string) {
  const key = emailKey(email);
  if (key === null) throw new Error(`The seed made an e-mail address that is none: ${email}`);
  return key;
}
