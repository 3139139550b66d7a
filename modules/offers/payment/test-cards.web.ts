import { CARDS } from './sandbox.contract.ts';

/** The sandbox's cards with what each does, in the order in which one tries them. */
export const TEST_CARDS: readonly { number: string; does: string }[] = [
  { number: CARDS.pays, does: 'Pays' },
  { number: CARDS.declined, does: 'Is declined' },
  { number: CARDS.asksToConfirm, does: 'Asks you to confirm' },
  { number: CARDS.refusesRefunds, does: 'Pays, and refuses refunds later' },
  { number: CARDS.disputed, does: 'Pays, and is disputed' },
  { number: CARDS.failsToRenew, does: 'Pays once, and fails to renew' },
];

/** A card's number as it is printed: "4242 4242 4242 4242". */
export function grouped(number: string): string {
  const digits = number.replaceAll(/\D/g, '').slice(0, 19);
  return digits.replaceAll(/(\d{4})(?=\d)/g, '$1 ');
}
