import { expect, test } from 'vitest';
import { dataDirFor, NotAsked, readOptions } from './options.ts';

const WORKLOADS = ['start', 'list', 'load'];

test('the bench does everything when no workload is named', () => {
  expect(readOptions([], WORKLOADS)).toMatchObject({
    workloads: WORKLOADS,
    contacts: [1_000_000],
    every: false,
  });
});

test('the bench takes several sizes, each with a data folder of its own in the one that is given', () => {
  const several = readOptions(['list', '--contacts', '1000,10000', '--data', '/kept'], WORKLOADS);
  expect(several).toMatchObject({ workloads: ['list'], contacts: [1000, 10_000] });
  expect(several && dataDirFor(several, 1000)).toBe('/kept/1000');
  const one = readOptions(['--data', '/kept'], WORKLOADS);
  expect(one && dataDirFor(one, 100_000)).toBe('/kept');
  const none = readOptions(['--contacts', '1000,10000'], WORKLOADS);
  expect(none && dataDirFor(none, 1000)).toBeUndefined();
});

test.each([
  [['lists'], 'There is no workload "lists".'],
  [['--contacts', '1000,many'], '--contacts takes whole numbers from 1; "many" is none.'],
  [['--runs', '0'], '--runs takes whole numbers from 1; "0" is none.'],
  [['--unknown'], /--unknown/],
])('the bench says what it does not understand of %j', (args, sentence) => {
  expect(() => readOptions(args, WORKLOADS)).toThrow(NotAsked);
  expect(() => readOptions(args, WORKLOADS)).toThrow(sentence);
});

test('the bench gives help without doing anything', () => {
  expect(readOptions(['list', '--help'], WORKLOADS)).toBeUndefined();
});
