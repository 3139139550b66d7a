import { type Expression, type SqlBool, sql } from 'kysely';
import { contributionsTo } from '../../../platform/module/point.ts';
import { contactsExtension } from '../extension/contacts-extension.ts';
import { badCondition, unknownCondition } from './condition.problems.ts';

/**
 * A condition as on the wire, `offers.bought:<id>`, as SQL on `contact.id`.
 *
 * @throws Problem 400 when no module has such a condition, or its value cannot be read.
 */
export function conditionOf(where: string): Expression<SqlBool> {
  const colon = where.indexOf(':');
  if (colon < 0) throw badCondition(where, 'Write a condition as its name, a colon and a value.');
  const name = where.slice(0, colon);
  const parts = conditionsThereAre();
  const part = parts.find((other) => other.name === name);
  if (!part)
    throw unknownCondition(
      name,
      parts.map((other) => other.name),
    );
  return part.fits(where.slice(colon + 1), sql.ref<string>('contact.id'));
}

/** The conditions of the installed modules. */
export function conditionsThereAre() {
  return contributionsTo(contactsExtension).flatMap(({ module, given: { filters = [] } }) =>
    filters.map((part) => ({ ...part, module })),
  );
}
