import type { Db } from '../../platform/db/db.ts';
import type { NamedFilter } from './read-case.ts';
import {
  commonBeginning,
  commonFirstNames,
  type Person,
  personWith,
  rareBeginning,
  type Trait,
} from './samples.sql.ts';

/** Searches of one kind. */
export interface SearchKind {
  what: string;
  searches: NamedFilter[];
}

type Fits = NamedFilter['fits'];

const LENGTHS = [1, 2, 3, 4, 6, 10, 20, 30] as const;
const SCRIPTS = [
  'Cyrillic',
  'Chinese',
  'Arabic',
  'Greek',
  'Hebrew',
  'Japanese',
  'Korean',
  'Hindi',
  'Thai',
] as const satisfies readonly Trait[];

/** Searches of every kind that people type, made of what the database holds, so that they hit. */
export async function searchKinds(db: Db): Promise<SearchKind[]> {
  const latin = await personWith(db, 'latin');
  const kinds: SearchKind[] = [];
  for (const length of LENGTHS) kinds.push(await ofLength(db, length));
  if (latin) kinds.push(names(latin), emails(latin), signs(latin));
  for (const trait of ['british', 'german', 'american'] as const) {
    const person = await personWith(db, trait);
    if (person) kinds.push(phones(trait, person.e164));
  }
  for (const script of SCRIPTS) {
    const person = await personWith(db, script);
    if (person) kinds.push(inScript(script, person));
  }
  const accented = await personWith(db, 'accented');
  if (accented) kinds.push(accents(accented));
  return [...kinds, words(await commonFirstNames(db), latin)];
}

async function ofLength(db: Db, length: number): Promise<SearchKind> {
  const nobody = 'zqxjvkwzqxjvkwzqxjvkwzqxjvkwzqxj'.slice(0, length);
  return kind(`${length} character${length === 1 ? '' : 's'}`, [
    [await commonBeginning(db, length), 'some'],
    [await rareBeginning(db, length), 'some'],
    // Hardly a letter or two of Latin begins no word at all.
    [length <= 2 ? 'ꙮꙮ'.slice(0, length) : nobody, 'nobody'],
  ]);
}

function names({ first, last }: Person): SearchKind {
  return kind(
    'names',
    [first, last, `${first} ${last}`, `${last} ${first}`, last.slice(1, -1), last.toUpperCase()].map(hits),
  );
}

function emails({ email }: Person): SearchKind {
  const [local = '', domain = ''] = email.split('@');
  const middle = local.slice(2, 8);
  const parts = [
    middle,
    `${local}@`,
    email,
    `@${domain}`,
    domain,
    `${local.slice(-4)}@${domain.slice(0, 4)}`,
  ];
  return kind('e-mails', [...parts, '@', email.toUpperCase()].map(hits));
}

// National numbers begin with a zero in Britain and Germany; all are written in whatever groups.
function phones(trait: 'british' | 'german' | 'american', e164: string): SearchKind {
  const calling = trait === 'american' ? 1 : 2;
  const code = e164.slice(1, 1 + calling);
  const rest = e164.slice(1 + calling);
  const [area, number] = [rest.slice(0, 3), rest.slice(3)];
  const trunk = trait === 'american' ? '' : '0';
  return kind(
    `${trait} phones`,
    [
      e164,
      e164.slice(-4),
      e164.slice(-6, -1),
      `+${code} ${area} ${number}`,
      `${trunk}${area} ${number.slice(0, 3)} ${number.slice(3)}`,
      `(${trunk}${area}) ${number}`,
      `${trunk}${area}/${number.slice(0, 4)}-${number.slice(4)}`,
      `${trunk}${area}.${number}`,
      `00${code} ${area} ${number}`,
      `+${code}`,
    ].map(hits),
  );
}

function inScript(script: string, { first, last }: Person): SearchKind {
  const name = last || first;
  const whole = [first, last].filter(Boolean).join(' ');
  const parts = [name, whole, [...name].slice(0, 1).join(''), [...name].slice(0, 2).join('')];
  return kind(`${script}`, [...new Set(parts)].map(hits));
}

function accents({ first, last }: Person): SearchKind {
  const plain = last.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return kind('accents', [last, plain, plain.toUpperCase(), `${plain} ${first}`].map(hits));
}

// They stand for themselves, and hit where somebody's e-mail holds them.
function signs({ first }: Person): SearchKind {
  const wild = [`${first.slice(0, 2)}%${first.slice(3)}`, `${first.slice(0, 2)}_${first.slice(3)}`];
  return kind(
    '% _ \\',
    ['%', '_', '\\', '%%', '___', '100%', ...wild].map((search) => [search, undefined]),
  );
}

function words([common = '', second = '', third = '']: readonly string[], person?: Person): SearchKind {
  const { first = '', last = '', email = '' } = person ?? {};
  const domain = email.slice(email.indexOf('@'));
  return kind('several words', [
    hits(`${first.slice(0, 3)} ${last.slice(0, 3)}`),
    hits(`${domain} ${last} ${first}`),
    [`${common} ${last}`, undefined],
    [`${common} ${second} ${third}`, undefined],
    [`${common} zzqqxxyy`, 'nobody'],
    [`${common.slice(0, 1)} ${second.slice(0, 1)}`, 'some'],
  ]);
}

function hits(search: string): [string, Fits] {
  return [search, 'some'];
}

function kind(what: string, searches: [string, Fits][]): SearchKind {
  return {
    what,
    searches: searches
      .filter(([search]) => search.trim() !== '')
      .map(([search, fits]) => ({ what: `"${search}"`, filter: { search }, fits })),
  };
}
