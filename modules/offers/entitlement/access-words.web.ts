import type { Entitlement } from './entitlement.contract.ts';

type Ended = Pick<Entitlement, 'endedWhy' | 'endedReason'>;

/** Why access is over: "revoked by hand: Asked for it"; empty while it is not. */
export function endInWords({ endedWhy, endedReason }: Ended): string {
  if (endedWhy === null) return '';
  return endedReason ? `${WORDS[endedWhy]}: ${endedReason}` : WORDS[endedWhy];
}

const WORDS: Record<NonNullable<Ended['endedWhy']>, string> = {
  expired: 'its time was over',
  refund: 'refunded',
  hand: 'revoked by hand',
  subscription: 'the subscription ended',
  dispute: 'the payment was disputed',
  contact_deleted: 'the contact was deleted',
};

/** The states as people read them, with their colours. */
export const ACCESS_STATES: Record<Entitlement['state'], { label: string; color: string }> = {
  active: { label: 'Active', color: 'pine' },
  expired: { label: 'Expired', color: 'gray' },
  revoked: { label: 'Revoked', color: 'red' },
};

/** Access grouped by its product: what is active first, then by name. */
export function byProduct(access: readonly Entitlement[]): { name: string; access: Entitlement[] }[] {
  const groups = Map.groupBy(access, ({ product }) => product.id);
  return [...groups.values()]
    .map((group) => ({ name: group[0]?.product.name ?? '', access: group }))
    .toSorted((one, other) => activeIn(other) - activeIn(one) || one.name.localeCompare(other.name));
}

function activeIn({ access }: { access: readonly Entitlement[] }): number {
  return access.some(({ state }) => state === 'active') ? 1 : 0;
}
