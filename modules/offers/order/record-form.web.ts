import { type UseFormReturnType, useForm } from '@mantine/form';
import type { z } from 'zod';
import type { Offer } from '../offer/offer.contract.ts';
import type { recordOrderEndpoint } from './order.contract.ts';

/** An order as someone writes it down; the offer that is chosen stands beside its id. */
export interface RecordedValues {
  email: string;
  firstName: string;
  lastName: string;
  offerId: string | null;
  offer: Offer | null;
  amount: number | null;
  paymentNote: string;
  paidAt: string;
}

export type RecordForm = UseFormReturnType<RecordedValues>;

/** The form of an order that was paid elsewhere, now unless said otherwise. */
export function useRecordForm(contactId: string | undefined): RecordForm {
  return useForm<RecordedValues>({
    initialValues: {
      email: '',
      firstName: '',
      lastName: '',
      offerId: null,
      offer: null,
      amount: null,
      paymentNote: '',
      paidAt: momentFor(new Date()),
    },
    validate: {
      email: (email) => (contactId || email.trim() ? null : 'Give the e-mail of the buyer.'),
      offerId: (id) => (id ? null : 'Choose what was bought.'),
      amount: (amount, { offer }) =>
        offer && offer.kind !== 'free' && amount === null ? 'Give an amount, as 49.00.' : null,
      paidAt: (moment) => {
        if (moment === '') return 'Give a day and a time.';
        return moment > momentFor(new Date()) ? 'Give a time that has passed.' : null;
      },
    },
  });
}

/** What the server is told of it. */
export function bodyOf(
  { email, firstName, lastName, offer, offerId, amount, paymentNote, paidAt }: RecordedValues,
  contactId: string | undefined,
): z.input<typeof recordOrderEndpoint.body> {
  const buyer = contactId
    ? { contactId }
    : { email, firstName: firstName.trim() || undefined, lastName: lastName.trim() || undefined };
  return {
    ...buyer,
    offerId: offerId ?? '',
    amount: offer?.kind === 'free' ? undefined : (amount ?? undefined),
    paymentNote: paymentNote.trim() || undefined,
    paidAt: new Date(paidAt).toISOString(),
  };
}

/** A moment in the reader's time zone, as a field for day and time takes it: `2026-05-03T14:30`. */
export function momentFor(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
