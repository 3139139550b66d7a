import type { LeftWhy } from '../../../bulk/bulk.contract.ts';
import { PEOPLE } from './step.ts';

type Type = 'lead' | 'customer';

/** A reason why someone has a tag: a hand or an offer, by which change, and by which it ended; gone since or not. */
interface Reason {
  tag: Tag;
  source: 'manual' | 'offer';
  by: Change;
  ended: Change | null;
  isWithdrawn: boolean;
}

interface Tag {
  name: string;
  isGone: boolean;
}

/** Something that was done; later ones have higher numbers. An undo says of what. */
interface Change {
  n: number;
  undoes?: Change;
}

interface Person {
  isThere: boolean;
  /** What they went by the last time. */
  wentBy: Change | null;
  name: string | null;
  type: Type;
  reasons: Reason[];
  /** Each time that the type was set. */
  sets: { by: Change; from: Type; to: Type; isTakenBack: boolean }[];
  emailIsUsed: boolean;
}

/** Whether someone is as they were before, changed now, or left for a reason. */
export type Outcome = 'changed' | 'unchanged' | LeftWhy;

/** A change that can be undone: what its undo comes to for each whom it changed. */
export interface Undoable {
  undo(): Outcome[];
}

/** People and tags as plain objects, and what is done to them by the words of the rules. */
export class Reference {
  readonly people: Person[] = Array.from({ length: PEOPLE }, () => ({
    ...{ isThere: true, wentBy: null, name: null, type: 'lead', reasons: [], sets: [], emailIsUsed: false },
  }));
  private readonly tags = new Map<string, Tag>();
  private changes = 0;

  /** What can be seen of everybody. */
  seen() {
    return this.people.map((person) =>
      person.isThere ? { name: person.name, type: person.type, tags: namesOf(person) } : null,
    );
  }

  there(people: readonly number[]): number[] {
    return people.filter((at) => this.person(at).isThere);
  }

  has(tag: string): boolean {
    return this.tags.has(tag);
  }

  delete(people: readonly number[]): Undoable {
    const by = this.change();
    const images = this.there(people).map((at) => {
      const person = this.person(at);
      Object.assign(person, { isThere: false, wentBy: by });
      const { reasons, ...fields } = person;
      return { person, image: { name: fields.name, type: fields.type, reasons } };
    });
    return {
      undo: () =>
        images.map(({ person, image }) => {
          if (person.isThere) return 'unchanged';
          if (person.wentBy !== by) return 'changed_since';
          if (person.emailIsUsed) return 'email_taken';
          const reasons = image.reasons.filter(({ tag }) => !tag.isGone);
          Object.assign(person, { ...image, reasons, isThere: true });
          return 'changed';
        }),
    };
  }

  addTags(
    people: readonly number[],
    names: readonly string[],
    source: Reason['source'] = 'manual',
  ): Undoable {
    const by = this.change();
    const given = this.there(people).flatMap((at) => {
      const person = this.person(at);
      const tags = names.map((name) => this.tagOf(name));
      const missing = tags.filter((tag) => !active(person, tag).some((reason) => reason.source === source));
      const gained = missing.filter((tag) => active(person, tag).length === 0);
      person.reasons.push(...missing.map((tag) => ({ tag, source, by, ended: null, isWithdrawn: false })));
      return missing.length > 0 ? [{ person, gained }] : [];
    });
    return { undo: () => this.takeBack(by, given) };
  }

  private takeBack(by: Change, given: readonly { person: Person; gained: Tag[] }[]): Outcome[] {
    const undo = this.change(by);
    return this.people.flatMap((person): Outcome[] => {
      const { gained } = given.find((one) => one.person === person) ?? { gained: [] };
      const made = person.isThere
        ? person.reasons.filter((reason) => reason.by === by && !reason.tag.isGone)
        : [];
      // Of a reason that told nothing, and is gone itself, nobody knows; others live on as someone else.
      if (gained.length === 0 && made.length === 0) return [];
      if (!person.isThere) return ['gone'];
      const ending = made.filter(({ ended }) => ended === null);
      for (const reason of ending) reason.ended = undo;
      if (ending.length < made.length) return ['changed_since'];
      if (gained.some((tag) => tag.isGone)) return ['tag_gone'];
      return [ending.length > 0 ? 'changed' : 'unchanged'];
    });
  }

  removeTags(people: readonly number[], names: readonly string[]): Undoable {
    const by = this.change();
    const lost = this.there(people).flatMap((at) => {
      const person = this.person(at);
      const ending = names.flatMap((name) => active(person, this.tagOf(name)));
      for (const reason of ending) reason.ended = by;
      return ending.length > 0 ? [{ person, tags: ending.map(({ tag }) => tag) }] : [];
    });
    return { undo: () => this.giveBack(by, lost) };
  }

  private giveBack(by: Change, lost: readonly { person: Person; tags: Tag[] }[]): Outcome[] {
    this.change(by);
    return this.people.flatMap((person): Outcome[] => {
      const tags = lost.find((one) => one.person === person)?.tags ?? [];
      if (!person.isThere) return tags.length > 0 ? ['gone'] : [];
      const taken = person.reasons.filter(({ ended, tag }) => ended === by && !tag.isGone);
      if (tags.length + taken.length === 0) return [];
      const missing = taken.filter(
        (reason) => !active(person, reason.tag).some(({ source }) => source === reason.source),
      );
      const same = Map.groupBy(missing, ({ tag, source }) => `${source} ${tag.name}`);
      const comes = [...same.values()].map((reasons) =>
        reasons.find(({ tag, isWithdrawn }) => !isWithdrawn && !wasTakenSince(person, tag, by)),
      );
      for (const reason of comes) if (reason) reason.ended = null;
      if (comes.includes(undefined)) return ['changed_since'];
      if (tags.some((tag) => tag.isGone)) return ['tag_gone'];
      return [comes.length > 0 ? 'changed' : 'unchanged'];
    });
  }

  withdraw(at: number, name: string): void {
    const by = this.change();
    const tag = this.tagOf(name);
    for (const reason of this.person(at).reasons.filter((one) => one.tag === tag && one.source === 'offer')) {
      reason.isWithdrawn ||= reason.ended !== null;
      reason.ended ??= by;
    }
  }

  buy(at: number): void {
    this.makeCustomer(this.person(at));
  }

  merge(from: number, into: number): void {
    const [goes, stays] = [this.person(from), this.person(into)];
    const moved = goes.reasons.filter(
      ({ tag, source, ended }) => ended !== null || !active(stays, tag).some((has) => has.source === source),
    );
    stays.reasons.push(...moved);
    stays.name ??= goes.name;
    if (goes.type === 'customer') this.makeCustomer(stays);
    Object.assign(goes, { isThere: false, wentBy: this.change() });
  }

  // Also who is one is made one another time.
  private makeCustomer(person: Person): void {
    person.sets.push({ by: this.change(), from: person.type, to: 'customer', isTakenBack: false });
    person.type = 'customer';
  }

  setType(people: readonly number[], type: Type): Undoable {
    const by = this.change();
    const turned = this.there(people)
      .map((at) => this.person(at))
      .filter((person) => person.type !== type);
    for (const person of turned) {
      person.sets.push({ by, from: person.type, to: type, isTakenBack: false });
      person.type = type;
    }
    return {
      undo: () =>
        turned.map((person) => {
          if (!person.isThere) return 'gone';
          const at = person.sets.findIndex((set) => set.by === by);
          const set = person.sets[at];
          if (!set || person.sets.slice(at + 1).some(({ isTakenBack }) => !isTakenBack))
            return 'changed_since';
          person.type = set.from;
          set.isTakenBack = true;
          return 'changed';
        }),
    };
  }

  deleteTag(name: string): void {
    const tag = this.tags.get(name);
    if (tag) tag.isGone = true;
    this.tags.delete(name);
  }

  person(at: number): Person {
    const person = this.people[at];
    if (!person) throw new Error(`There is no person ${at}`);
    return person;
  }

  private tagOf(name: string): Tag {
    const tag = this.tags.get(name) ?? { name, isGone: false };
    this.tags.set(name, tag);
    return tag;
  }

  private change(undoes?: Change): Change {
    this.changes += 1;
    return { n: this.changes, ...(undoes && { undoes }) };
  }
}

function active(person: Person, tag: Tag): Reason[] {
  return person.reasons.filter((reason) => reason.tag === tag && reason.ended === null && !tag.isGone);
}

// It was given another time after a change, and taken; not by the undo of what gave it.
function wasTakenSince(person: Person, tag: Tag, change: Change): boolean {
  return person.reasons.some(
    ({ tag: other, ended, by }) =>
      other === tag && ended !== null && ended.n > change.n && ended.undoes !== by,
  );
}

function namesOf(person: Person): string[] {
  const names = person.reasons
    .filter(({ tag, ended }) => ended === null && !tag.isGone)
    .map(({ tag }) => tag.name);
  return [...new Set(names)].sort();
}
