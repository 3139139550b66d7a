interface Country {
  value: string;
  label: string;
}

/** The countries that fit what is typed: the one of this code first, then names that begin so, then the others. */
export function fittingCountries<C extends Country>(countries: readonly C[], typed: string): C[] {
  const key = folded(typed);
  if (key === '') return [...countries];
  return countries
    .map((country) => ({ country, rank: rankOf(country, key) }))
    .filter(({ rank }) => rank < NOT_AT_ALL)
    .sort((one, other) => one.rank - other.rank)
    .map(({ country }) => country);
}

/** The code of the one country that a text can mean, null for an empty text, undefined where several or none fit. */
export function countryMeant(countries: readonly Country[], typed: string): string | null | undefined {
  const key = folded(typed);
  if (key === '') return null;
  const [first, ...others] = fittingCountries(countries, typed);
  if (!first) return undefined;
  const exact = first.value.toLowerCase() === key || folded(first.label) === key;
  return exact || others.length === 0 ? first.value : undefined;
}

const NOT_AT_ALL = 4;

function rankOf({ value, label }: Country, key: string) {
  const name = folded(label);
  if (value.toLowerCase() === key) return 0;
  if (name.startsWith(key)) return 1;
  if (name.includes(` ${key}`)) return 2;
  return name.includes(key) ? 3 : NOT_AT_ALL;
}

function folded(text: string) {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim().toLowerCase();
}
