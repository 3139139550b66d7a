import { describe, expect, test } from 'vitest';
import { byProduct, endInWords } from './access-words.web.ts';
import type { Entitlement } from './entitlement.contract.ts';
import { dayAfter, dayFor, lastMomentOf } from './last-moment.web.ts';

describe('access in words', () => {
  test('access that ended says why, with the reason if one was given', () => {
    expect(endInWords({ endedWhy: 'hand', endedReason: 'Asked for it' })).toBe(
      'revoked by hand: Asked for it',
    );
    expect(endInWords({ endedWhy: 'refund', endedReason: null })).toBe('refunded');
    expect(endInWords({ endedWhy: null, endedReason: null })).toBe('');
  });

  test('access is gathered by product, those with active access first and then by name', () => {
    const groups = byProduct([
      access('Yoga', 'expired'),
      access('Cooking', 'revoked'),
      access('Zen', 'active'),
      access('Zen', 'expired'),
    ]);
    expect(groups.map(({ name }) => name)).toEqual(['Zen', 'Cooking', 'Yoga']);
    expect(groups[0]?.access).toHaveLength(2);
  });
});

describe('the day until which access lasts', () => {
  test('belongs to it whole', () => {
    const end = new Date(lastMomentOf('2026-05-03'));
    expect(dayFor(end)).toBe('2026-05-03');
    expect(dayFor(new Date(end.getTime() + 1000))).toBe('2026-05-04');
  });

  test('is counted in days of the calendar', () => {
    expect(dayAfter(30, new Date(2026, 0, 31, 12))).toBe('2026-03-02');
  });
});

function access(name: string, state: Entitlement['state']): Entitlement {
  return {
    id: crypto.randomUUID(),
    product: { id: name, name },
    contactId: null,
    order: null,
    reason: null,
    grantedBy: 'Olive',
    state,
    startsAt: '2026-01-01T00:00:00.000Z',
    endsAt: null,
    endedAt: null,
    endedWhy: null,
    endedReason: null,
    tag: null,
  };
}
