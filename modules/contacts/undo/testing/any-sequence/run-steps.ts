import { expect } from 'vitest';
import type { actingOn } from './acting.ts';
import { type Outcome, Reference, type Undoable } from './reference.ts';
import type { Step } from './step.ts';

type Acting = Awaited<ReturnType<typeof actingOn>>;

interface Done {
  changeset: string;
  undoable: Undoable;
  isUndone: boolean;
}

interface Both {
  acting: Acting;
  reference: Reference;
  done: Done[];
}

/** Does steps to the product and to the reference, and holds what is seen of one against the other after each. */
export async function runSteps(acting: Acting, steps: readonly Step[]): Promise<void> {
  const both: Both = { acting, reference: new Reference(), done: [] };
  for (const step of steps) {
    await take(step, both);
    expect(await acting.seen(), `after ${JSON.stringify(step)}`).toEqual(both.reference.seen());
  }
  expect(await acting.counts()).toEqual([]);
}

async function take(step: Step, both: Both): Promise<void> {
  if (step.verb === 'undo') return undo(step, both);
  if ('people' in step) return takeMany(step, both);
  if ('person' in step) return takeSingle(step, both);
  if (!both.reference.has(step.tag)) return;
  both.reference.deleteTag(step.tag);
  await both.acting.deleteTag(step.tag);
}

async function undo({ back }: Extract<Step, { verb: 'undo' }>, { acting, done }: Both) {
  const change = done.at(-1 - (back % Math.max(done.length, 1)));
  if (!change) return;
  const outcomes = change.isUndone ? [] : change.undoable.undo();
  change.isUndone ||= outcomes.length > 0 && !outcomes.includes('email_taken');
  expect(await acting.undo(change.changeset)).toEqual(outcomes.length === 0 ? null : countsOf(outcomes));
}

function countsOf(outcomes: readonly Outcome[]) {
  const counted = (what: Outcome) => outcomes.filter((outcome) => outcome === what).length;
  return {
    total: outcomes.length,
    changed: counted('changed'),
    unchanged: counted('unchanged'),
    left: outcomes.filter((outcome) => outcome !== 'changed' && outcome !== 'unchanged').sort(),
  };
}

async function takeMany(step: Extract<Step, { people: number[] }>, { acting, reference, done }: Both) {
  const people = reference.there(step.people);
  if (people.length === 0) return;
  const keep = (changeset: string, undoable: Undoable) =>
    void done.push({ changeset, undoable, isUndone: false });
  if (step.verb === 'deleteMany') return keep(await acting.deleteMany(people), reference.delete(people));
  if (step.verb === 'setTypeOfMany') {
    const type = step.type === 'lead' ? 'lead' : 'customer';
    return keep(await acting.setTypeOfMany(people, type), reference.setType(people, type));
  }
  if (step.verb === 'addToMany')
    return keep(await acting.addTags(people, step.tags), reference.addTags(people, step.tags));
  const tags = step.tags.filter((tag) => reference.has(tag));
  if (tags.length > 0) keep(await acting.removeTags(people, tags), reference.removeTags(people, tags));
}

async function takeSingle(step: Extract<Step, { person: number }>, { acting, reference, done }: Both) {
  const { person: at } = step;
  const person = reference.person(at);
  if (step.verb === 'takeEmail' || step.verb === 'freeEmail') {
    if (person.isThere || person.emailIsUsed === (step.verb === 'takeEmail')) return;
    person.emailIsUsed = !person.emailIsUsed;
    await acting[step.verb](at);
    return;
  }
  if (!person.isThere) return;
  if (step.verb === 'merge') {
    if (step.into === at || !reference.person(step.into).isThere) return;
    reference.merge(at, step.into);
    await acting.merge(at, step.into);
  }
  if (step.verb === 'buy') {
    reference.buy(at);
    await acting.buy(at);
  }
  if (step.verb === 'delete')
    done.push({ changeset: await acting.delete(at), undoable: reference.delete([at]), isUndone: false });
  if (step.verb === 'rename') {
    person.name = step.name;
    await acting.rename(at, step.name);
  }
  if (step.verb === 'setType') {
    const type = step.type === 'lead' ? 'lead' : 'customer';
    reference.setType([at], type);
    await acting.setType(at, type);
  }
  if ('tag' in step) await takeTag(step, { acting, reference, done });
}

async function takeTag(
  { verb, person: at, tag }: Extract<Step, { person: number; tag: string }>,
  { acting, reference }: Both,
) {
  if (verb === 'tag' || verb === 'give') {
    reference.addTags([at], [tag], verb === 'tag' ? 'manual' : 'offer');
    await acting[verb](at, tag);
  } else if (reference.has(tag)) {
    if (verb === 'untag') reference.removeTags([at], [tag]);
    else reference.withdraw(at, tag);
    await (verb === 'untag' ? acting.untag(at, tag) : acting.withdraw(at, tag));
  }
}
