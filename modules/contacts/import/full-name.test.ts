import { expect, test } from 'vitest';
import { splitFullName } from './full-name.ts';
import { fixture } from './testing/importing.ts';

interface Gold {
  id: string;
  level: string;
  name: string;
  accepted: [first: string, last: string][];
}

const gold: Gold[] = fixture('names.tsv')
  .toString()
  .split('\n')
  .filter((line) => /^n\d+\t/.test(line))
  .map((line) => line.split('\t'))
  .map(([id = '', level = '', , name = '""', , , , accepted = '[]']) => ({
    id,
    level,
    name: JSON.parse(name),
    accepted: JSON.parse(accepted),
  }));

test.each(gold.filter(({ level }) => level === 'must'))(
  '$id: $name is split as anyone would',
  ({ name, accepted }) => {
    expect(accepted.map(folded)).toContainEqual(split(name));
  },
);

test('of the names that a good importer splits, nine in ten are split right', () => {
  const wanted = gold.filter(({ level }) => level === 'should');
  const missed = wanted.filter(
    ({ name, accepted }) => !accepted.map(folded).some((pair) => same(pair, split(name))),
  );
  expect(missed.length, missed.map(({ name }) => name).join(' · ')).toBeLessThanOrEqual(wanted.length / 10);
});

function split(name: string) {
  const { first, last } = splitFullName(name);
  return folded([first ?? '', last ?? '']);
}

// As the gold set says: without case, white space, quotes, brackets and commas.
function folded(pair: readonly string[]) {
  return pair.map((text) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/["“”'‘’()[\],\s]+/g, ' ')
      .trim(),
  );
}

function same(one: readonly string[], other: readonly string[]) {
  return one.every((text, at) => text === other[at]);
}
