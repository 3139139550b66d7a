import { z } from 'zod';

const text = z.string().default('');

/** What a buyer typed, as the form holds it. */
export const buyerValues = z.object({
  email: text,
  firstName: text,
  lastName: text,
  phone: text,
  addressLine1: text,
  addressLine2: text,
  postalCode: text,
  city: text,
  state: text,
  country: text,
});

export type BuyerValues = z.output<typeof buyerValues>;
