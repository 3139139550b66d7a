import fc from 'fast-check';

/**
 * One thing that people or time do. Numbers choose among what there is then, counted round: contacts, offers, tags and
 * products, or orders, access and deletions from the last one backwards.
 */
export type Step =
  | { do: 'order'; contact: number; offer: number; atCheckout: boolean; paid: boolean }
  | { do: 'pay' | 'fail'; order: number }
  | { do: 'refund'; order: number; whole: boolean; revokeAccess: boolean; withdrawTags: boolean }
  | { do: 'grant'; contact: number; product: number; ends: boolean }
  | { do: 'extend'; access: number; ends: boolean }
  | { do: 'revoke' | 'restore' | 'timeGoesBy'; access: number }
  | { do: 'addTag' | 'removeTag'; contact: number; tag: number }
  | { do: 'makeLead'; contact: number }
  | { do: 'merge'; from: number; into: number }
  | { do: 'delete'; contact: number }
  | { do: 'undo'; deletion: number };

const any = fc.nat({ max: 11 });
// What came about last is what most is done to, so that steps meet.
const late = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: any });
const yesOrNo = fc.boolean();
const mostly = fc.integer({ min: 0, max: 3 }).map((n) => n > 0);

const oneStep: fc.Arbitrary<Step> = fc.oneof(
  often(5, { do: is('order'), contact: any, offer: any, atCheckout: yesOrNo, paid: mostly }),
  often(2, { do: is('pay'), order: late }),
  often(1, { do: is('fail'), order: late }),
  often(3, { do: is('refund'), order: late, whole: yesOrNo, revokeAccess: yesOrNo, withdrawTags: yesOrNo }),
  often(2, { do: is('grant'), contact: any, product: any, ends: yesOrNo }),
  often(1, { do: is('extend'), access: late, ends: yesOrNo }),
  often(2, { do: is('revoke'), access: late }),
  often(1, { do: is('restore'), access: late }),
  often(2, { do: is('timeGoesBy'), access: late }),
  often(1, { do: is('addTag'), contact: any, tag: any }),
  often(1, { do: is('removeTag'), contact: any, tag: any }),
  often(1, { do: is('makeLead'), contact: any }),
  often(1, { do: is('merge'), from: any, into: any }),
  often(3, { do: is('delete'), contact: any }),
  often(3, { do: is('undo'), deletion: late }),
);

// What happens to an order whose contact is away: it is made up for when the contact comes back.
const whileAway: fc.Arbitrary<Step> = fc.oneof(
  often(3, { do: is('pay'), order: is(0) }),
  often(3, { do: is('refund'), order: is(0), whole: yesOrNo, revokeAccess: yesOrNo, withdrawTags: yesOrNo }),
  often(1, { do: is('timeGoesBy'), access: late }),
);

const awayForAWhile: fc.Arbitrary<Step[]> = fc
  .record({ contact: any, offer: any, paid: yesOrNo, meanwhile: fc.array(whileAway, { maxLength: 4 }) })
  .map(({ contact, offer, paid, meanwhile }) => [
    { do: 'order', contact, offer, atCheckout: true, paid },
    { do: 'delete', contact },
    ...meanwhile,
    { do: 'undo', deletion: 0 },
  ]);

/** Sequences of steps; sales come more often than the rest, as the rest is about them. */
export const anySteps: fc.Arbitrary<Step[]> = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: oneStep.map((step) => [step]) },
      { weight: 2, arbitrary: awayForAWhile },
    ),
    { minLength: 8, maxLength: 26, size: 'max' },
  )
  .map((parts) => parts.flat());

type Parts<Kind> = { [Key in keyof Kind]: fc.Arbitrary<Kind[Key]> };

function often<Kind extends Step>(weight: number, parts: Parts<Kind>) {
  return { weight, arbitrary: fc.record<Kind>(parts) };
}

function is<const Value>(value: Value) {
  return fc.constant(value);
}
