import { CONTACT_FIELDS, type ContactField, type ContactValues, FIELD_NAMES } from './contact-values.web.ts';

/** A field whose value in the form is not the one that the contact has now. */
export interface Difference {
  field: ContactField;
  label: string;
  yours: string;
  now: string;
  /** Who moved it from what the form was opened with; where both did, only a person can decide. */
  changedBy: 'you' | 'others' | 'both';
}

export type Choice = 'yours' | 'now';
export type Choices = Partial<Record<ContactField, Choice>>;

/** The fields to compare after someone changed the contact while it was being edited. */
export function differences(opened: ContactValues, yours: ContactValues, now: ContactValues): Difference[] {
  return FIELD_NAMES.filter((field) => yours[field].trim() !== now[field]).map((field) => ({
    field,
    label: CONTACT_FIELDS[field],
    yours: yours[field].trim(),
    now: now[field],
    changedBy: changer(opened[field], yours[field].trim(), now[field]),
  }));
}

/** What is chosen before anyone chooses: each one's own changes; nothing where both changed a field. */
export function choicesAtFirst(found: readonly Difference[]): Choices {
  const chosen = found.flatMap(({ field, changedBy }): [ContactField, Choice][] => {
    if (changedBy === 'both') return [];
    return [[field, changedBy === 'you' ? 'yours' : 'now']];
  });
  return Object.fromEntries(chosen);
}

/** The same choice for every field. */
export function chooseAll(found: readonly Difference[], choice: Choice): Choices {
  return Object.fromEntries(found.map(({ field }) => [field, choice]));
}

/** How many fields still want a choice. */
export function undecided(found: readonly Difference[], choices: Choices): number {
  return found.filter(({ field }) => choices[field] === undefined).length;
}

/** The contact as chosen; what nobody decided stays as it is now. */
export function settled(now: ContactValues, found: readonly Difference[], choices: Choices): ContactValues {
  const yours = found.filter(({ field }) => choices[field] === 'yours');
  return { ...now, ...Object.fromEntries(yours.map((difference) => [difference.field, difference.yours])) };
}

function changer(opened: string, yours: string, now: string): Difference['changedBy'] {
  if (opened === now) return 'you';
  return opened === yours ? 'others' : 'both';
}
