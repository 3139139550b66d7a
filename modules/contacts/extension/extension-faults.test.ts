import { expect, test } from 'vitest';
import { type ContactColumn, keepsNothing } from './contacts-extension.ts';
import { extensionFaults } from './extension-faults.ts';

const column = (name: string): ContactColumn => ({ name, load: async () => new Map() });

test('a module that says all it must, in names of its own, is without fault', () => {
  const given = { handlers: keepsNothing, columns: [column('shop.spent'), column('shop.last')] };
  expect(extensionFaults([{ module: 'shop', given }])).toEqual([]);
});

test('a handler that is missing is named, with what to do', () => {
  const { erased: _, ...handlers } = keepsNothing;
  // As a module written in JavaScript could give it.
  const given = { handlers } as unknown as { handlers: typeof keepsNothing };
  expect(extensionFaults([{ module: 'shop', given }])).toEqual([
    'Module "shop" lacks the handler "erased" in contactsExtension: say what becomes of what it keeps about contacts, or use keepsNothing.',
  ]);
});

test('a name of another module and a name that stands twice are refused', () => {
  const given = {
    handlers: keepsNothing,
    columns: [column('mail.opened'), column('shop.spent'), column('shop.spent')],
  };
  expect(extensionFaults([{ module: 'shop', given }])).toEqual([
    'Module "shop" names a column "mail.opened": its name is "shop." and one word.',
    'Module "shop" has two of the column "shop.spent": name each once.',
  ]);
});
