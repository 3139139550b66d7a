import { addressIn, type SeededAddress } from './address.ts';
import { emailMaker } from './email.ts';
import type { Country, Language, NamePart } from './languages/language.ts';
import { languages } from './languages/languages.ts';
import { phoneIn } from './phone.ts';
import { type Random, randomFrom } from './random.ts';
import { tagsFor } from './tags.ts';
import { laterThan, signUpTime } from './timeline.ts';
import { idAt } from './uuid.ts';
import { weighted } from './weighted.ts';

/** How many contacts, and which of the possible sets of that size. */
export interface Seed {
  contacts: number;
  seed: number;
}

/** A contact as its row in the database, with the names of its tags. */
export interface SeededContact extends SeededAddress {
  id: string;
  email: string;
  email_key: string;
  first_name: string | null;
  last_name: string | null;
  phone: string | null;
  phone_e164: string | null;
  country: string | null;
  type: 'lead' | 'customer';
  customer_since: string | null;
  created_at: string;
  updated_at: string;
  tags: string[];
}

/** The contacts of a seed, oldest first. The same seed gives the same contacts, on every machine and at any time. */
export function* seededContacts({ contacts, seed }: Seed): Generator<SeededContact> {
  const random = randomFrom(seed);
  const emailOf = emailMaker(contacts, seed);
  for (let place = 0; place < contacts; place++) {
    const { language, country } = home(random);
    const { first, last } = nameIn(language, random);
    const time = signUpTime(place, contacts, random);
    const { email, emailKey } = emailOf({ first, last, country }, random);
    yield {
      id: idAt(time, random),
      email,
      email_key: emailKey,
      ...knownNames(first, last, random),
      ...addressAndPhone(country, random),
      ...lifeSince(time, random),
      tags: tagsFor(time, random),
    };
  }
}

const homes = languages.flatMap((language) => language.countries.map((country) => ({ language, country })));
const home: (random: Random) => { language: Language; country: Country } = weighted(
  homes,
  ({ country }) => country.weight,
);

function nameIn({ men, women, last, lastOfWomen = last }: Language, random: Random) {
  const woman = random.chance(0.52);
  return {
    first: random.pickCommon(woman ? women : men),
    last: random.pickCommon(woman ? lastOfWomen : last),
  };
}

function knownNames(first: NamePart, last: NamePart, random: Random) {
  const known = random.share();
  return {
    first_name: known < 0.04 ? null : first.written,
    last_name: known < 0.1 ? null : last.written,
  };
}

function addressAndPhone(country: Country, random: Random) {
  const address = addressIn(country, random);
  const countryKnown = address.city !== null || random.chance(0.7);
  const phone = random.chance(0.7) ? phoneIn(country, random, { countryKnown }) : undefined;
  return {
    ...address,
    country: countryKnown ? country.code : null,
    phone: phone?.phone ?? null,
    phone_e164: phone?.e164 ?? null,
  };
}

function lifeSince(created: number, random: Random) {
  const bought = random.chance(0.2) ? laterThan(created, 60, random) : undefined;
  const updated = random.chance(0.3) ? laterThan(bought ?? created, 200, random) : (bought ?? created);
  return {
    type: bought === undefined ? ('lead' as const) : ('customer' as const),
    customer_since: bought === undefined ? null : new Date(bought).toISOString(),
    created_at: new Date(created).toISOString(),
    updated_at: new Date(updated).toISOString(),
  };
}
