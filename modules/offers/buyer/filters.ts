import { type Expression, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { badCondition, type ContactsExtension } from '../../contacts/public.ts';
import { readSpent } from './buyer.contract.ts';

type Filter = NonNullable<ContactsExtension['filters']>[number];

/** Who bought an offer and has not had all the money back. */
export const bought: Filter = {
  name: 'offers.bought',
  description: 'Bought this offer, and was not refunded wholly: the id of the offer.',
  fits: (value, contactId) => sql<SqlBool>`${contactId} in (
    select contact_id from offers.order
    where offer_id = ${idOf('offers.bought', value)} and state in ('paid', 'partly_refunded', 'disputed')
  )`,
};

/** Who has access to a product now. */
export const hasAccess: Filter = {
  name: 'offers.hasAccess',
  description: 'Has access to this product now: the id of the product.',
  fits: (value, contactId) => sql<SqlBool>`${contactId} in (
    select contact_id from offers.entitlement
    where product_id = ${idOf('offers.hasAccess', value)} and state = 'active'
  )`,
};

/** Who spent between so much and so much, in one currency. */
export const spent: Filter = {
  name: 'offers.spent',
  description:
    'Spent between two amounts, in minor units of a currency, both included: "CHF:1000-5000"; either amount may be left out.',
  fits: (value, contactId) => spentBetween(value, contactId),
};

function spentBetween(value: string, contactId: Expression<string>) {
  const range = readSpent(value);
  if (!range)
    throw badCondition(
      'offers.spent',
      'write a currency and two amounts in its minor units, as CHF:1000-5000.',
    );
  const { currency, least, most } = range;
  return sql<SqlBool>`${contactId} in (
    select contact_id from offers.spending
    where currency = ${currency} and spent between ${least ?? 0}::bigint and ${most ?? MAX_SPENT}::bigint
  )`;
}

// More than anybody ever spends, and still exact as a number.
const MAX_SPENT = Number.MAX_SAFE_INTEGER;

function idOf(name: string, value: string): string {
  const id = z.uuid().safeParse(value);
  if (!id.success) throw badCondition(name, 'give an id.');
  return id.data;
}
