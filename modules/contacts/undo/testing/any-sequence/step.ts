import fc from 'fast-check';

export const PEOPLE = 3;
const TAGS = ['Red', 'Green', 'Blue'];

const person = fc.nat(PEOPLE - 1);
const people = fc.uniqueArray(person, { minLength: 1 });
const tag = fc.constantFrom(...TAGS);
const tags = fc.uniqueArray(tag, { minLength: 1, maxLength: 2 });
const type = fc.constantFrom('lead', 'customer');

const many = fc.oneof(
  fc.record({ verb: fc.constant('deleteMany'), people }),
  fc.record({ verb: fc.constant('addToMany'), people, tags }),
  fc.record({ verb: fc.constant('takeFromMany'), people, tags }),
  fc.record({ verb: fc.constant('setTypeOfMany'), people, type }),
);

const single = fc.oneof(
  fc.record({ verb: fc.constant('delete'), person }),
  fc.record({ verb: fc.constant('tag'), person, tag }),
  fc.record({ verb: fc.constant('untag'), person, tag }),
  fc.record({ verb: fc.constant('give'), person, tag }),
  fc.record({ verb: fc.constant('withdraw'), person, tag }),
  fc.record({ verb: fc.constant('setType'), person, type }),
  fc.record({ verb: fc.constant('rename'), person, name: fc.constantFrom('Ada', 'Bo') }),
  fc.record({ verb: fc.constant('buy'), person }),
  fc.record({ verb: fc.constant('merge'), person, into: person }),
  fc.record({ verb: fc.constant('takeEmail'), person }),
  fc.record({ verb: fc.constant('freeEmail'), person }),
  fc.record({ verb: fc.constant('deleteTag'), tag }),
);

/** The undo of one of the changes so far, counted from the last one. */
const undo = fc.record({ verb: fc.constant('undo'), back: fc.nat(3) });

/** Something that is done to contacts or tags, or the undo of it. */
export const step = fc.oneof(
  { arbitrary: many, weight: 4 },
  { arbitrary: single, weight: 4 },
  { arbitrary: undo, weight: 4 },
);

export type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;
