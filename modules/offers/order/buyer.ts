import { z } from 'zod';
import { addressLines, countryName } from '../../contacts/public.ts';
import type { OrderRow } from './order.sql.ts';

/** The person as an order's form gave it, or as the contact was when the order was recorded. */
export interface Buyer {
  email: string;
  firstName?: string | null;
  lastName?: string | null;
  phone?: string | null;
  addressLine1?: string | null;
  addressLine2?: string | null;
  city?: string | null;
  state?: string | null;
  postalCode?: string | null;
  /** ISO 3166, two letters. */
  country?: string | null;
}

/**
 * The personal columns of an order, as a deletion takes them away and keeps them for its undo. The country stays, as it
 * decides the tax.
 */
export const BUYER_COLUMNS = [
  'buyer_first_name',
  'buyer_last_name',
  'buyer_email',
  'buyer_phone',
  'buyer_address',
  'provider_customer',
  'payment_url',
  'payment_note',
] as const;

/** The columns of an order that hold its buyer. */
export function buyerColumns(buyer: Buyer) {
  const { addressLine1, addressLine2, city, state, postalCode } = buyer;
  const address = { addressLine1, addressLine2, city, state, postalCode };
  return {
    buyer_first_name: buyer.firstName || null,
    buyer_last_name: buyer.lastName || null,
    buyer_email: buyer.email,
    buyer_phone: buyer.phone || null,
    buyer_address: Object.values(address).some(Boolean) ? JSON.stringify(address) : null,
    buyer_country: buyer.country || null,
  };
}

/** The buyer that an order holds; null when it went with the contact. */
export function buyerOf(order: OrderRow): Buyer | null {
  if (order.buyer_email === null) return null;
  return {
    email: order.buyer_email,
    firstName: order.buyer_first_name,
    lastName: order.buyer_last_name,
    phone: order.buyer_phone,
    country: order.buyer_country,
    ...address.parse(order.buyer_address ?? {}),
  };
}

const line = z.string().nullable().default(null);
const address = z.object({
  addressLine1: line,
  addressLine2: line,
  city: line,
  state: line,
  postalCode: line,
});

/** The buyer's address as one writes it on a letter, line by line. */
export function addressOf({ buyer_country: country, buyer_address }: OrderRow): string[] {
  const given = address.parse(buyer_address ?? {});
  return addressLines({ ...given, country, countryName: country && countryName(country) });
}
