import { type Expression, type SqlBool, sql } from 'kysely';
import type { Actor } from '../../../platform/http/actor.ts';
import { type Contributed, contributionsTo } from '../../../platform/module/point.ts';
import { type ContactsExtension, contactsExtension } from '../extension/contacts-extension.ts';
import { extensionsFor, refuseHidden } from '../extension/extensions-for.ts';
import { badCondition, unknownCondition } from './condition.problems.ts';

/**
 * A condition as on the wire, `offers.bought:<id>`, as SQL on `contact.id`.
 *
 * @throws Problem 400 when no module has such a condition, or its value cannot be read.
 */
export function conditionOf(where: string): Expression<SqlBool> {
  const { part, value } = readCondition(where);
  // In brackets: an "or" of the module's must not widen what the other conditions narrow.
  return sql<boolean>`(${part.fits(value, sql.ref<string>('contact.id'))})`;
}

/**
 * Lets those ask who may see what the conditions tell.
 *
 * @throws Problem 403 `right_missing`; 400 as `conditionOf`.
 */
export function mayAsk(where: readonly string[] | undefined, actor: Actor): void {
  for (const condition of where ?? [])
    refuseHidden(readCondition(condition, conditionsFor(actor)).part, actor);
}

/** The conditions that are there for someone. */
export function conditionsFor(actor: Actor) {
  return conditionsOf(extensionsFor(actor));
}

function readCondition(where: string, named: readonly { name: string }[] = []) {
  const colon = where.indexOf(':');
  if (colon < 0) throw badCondition(where, 'Write a condition as its name, a colon and a value.');
  const name = where.slice(0, colon);
  const part = conditionsOf(contributionsTo(contactsExtension)).find((other) => other.name === name);
  if (!part)
    throw unknownCondition(
      name,
      named.map((other) => other.name),
    );
  return { part, value: where.slice(colon + 1) };
}

function conditionsOf(extensions: readonly Contributed<ContactsExtension>[]) {
  return extensions.flatMap(({ module, given: { filters = [], right } }) =>
    filters.map((part) => ({ ...part, module, right })),
  );
}
