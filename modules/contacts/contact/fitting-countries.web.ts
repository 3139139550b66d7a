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
