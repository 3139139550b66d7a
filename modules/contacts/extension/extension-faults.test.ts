import { expect, test } from 'vitest';
import { type ContactColumn, type ContactsExtension, keepsNothing } from './contacts-extension.ts';
import { extensionFaults } from './extension-faults.ts';

const faultsOf = (given: object | null) =>
  // As a module written in JavaScript could give it.
  extensionFaults([{ module: 'shop', rights: ['shop.view'], given: given as ContactsExtension }]);
const column = (name: string): ContactColumn => ({ name, load: async () => new Map() });

test('a module that says all it must, in names of its own, is without fault', () => {
  const given = {
    right: 'shop.view',
    handlers: keepsNothing,
    columns: [column('shop.spent'), column('shop.last')],
  };
  expect(faultsOf(given)).toEqual([]);
});

test('a handler that is missing is named, with what to do', () => {
  const { erased: _, ...handlers } = keepsNothing;
  expect(faultsOf({ handlers })).toEqual([
    'Module "shop" lacks the handler "erased" in contactsExtension: say what becomes of what it keeps about contacts, or use keepsNothing.',
  ]);
});

test('a name of another module and a name that stands twice are refused', () => {
  const given = {
    handlers: keepsNothing,
    columns: [column('mail.opened'), column('shop.spent'), column('shop.spent')],
  };
  expect(faultsOf(given)).toEqual([
    'Module "shop" names a column "mail.opened": its name is "shop." and one word.',
    'Module "shop" has two of the column "shop.spent": name each once.',
  ]);
});

const field = {
  name: 'shop.size',
  label: 'Size',
  headers: ['size'],
  read: () => null,
  apply: async () => {},
};

test.each<[string, object, string]>([
  ['filters that are no list', { filters: null }, 'filters must be a list, or left out'],
  [
    'a filter that asks nothing',
    { filters: [{ name: 'shop.big', description: '' }] },
    'filters.0.fits must be a function',
  ],
  ['a column that shows nothing', { columns: [{ name: 'shop.size' }] }, 'columns.0.load must be a function'],
  ['a timeline that tells nothing', { timeline: {} }, 'timeline.load must be a function'],
  [
    'a field without a label',
    { importFields: [{ ...field, label: '' }] },
    'importFields.0.label must not be empty',
  ],
  [
    'headers that are no list',
    { importFields: [{ ...field, headers: 'size' }] },
    'importFields.0.headers must be a list',
  ],
  [
    'a header that is no text',
    { importFields: [{ ...field, headers: [1] }] },
    'importFields.0.headers.0 must be text',
  ],
])('%s are refused with the place where they stand', (_what, said, sentence) => {
  expect(faultsOf({ handlers: keepsNothing, ...said })).toEqual([
    `In contactsExtension of module "shop" ${sentence}.`,
  ]);
});

test('saying nothing at all is refused in sentences', () => {
  expect(faultsOf(null)).toContain('In contactsExtension of module "shop" all must be an object.');
});

test('a name that the import could not offer is refused', () => {
  expect(
    faultsOf({ handlers: keepsNothing, importFields: [{ ...field, name: `shop.${'x'.repeat(61)}` }] }),
  ).toEqual([expect.stringContaining('its name is "shop." and one word')]);
});

test('a right that nobody declares hides nothing', () => {
  expect(faultsOf({ handlers: keepsNothing, right: 'shop.see' })).toEqual([
    'Module "shop" hides what it says of contacts behind the right "shop.see", which neither it nor a module that it needs declares.',
  ]);
});
