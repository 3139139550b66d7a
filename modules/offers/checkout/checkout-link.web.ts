import type { Checkout } from './checkout.contract.ts';

/** The whole address of a checkout, to hand to people. */
export function linkOf({ path }: Pick<Checkout, 'path'>): string {
  return window.location.origin + path;
}
