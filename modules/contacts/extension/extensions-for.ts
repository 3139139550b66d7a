import { rightMissing } from '../../../platform/http/access.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { contributionsTo } from '../../../platform/module/point.ts';
import { type ContactsExtension, contactsExtension } from './contacts-extension.ts';

/** What modules say of contacts to someone with these rights. */
export function extensionsFor({ rights }: Pick<Actor, 'rights'>) {
  return contributionsTo(contactsExtension).filter(
    ({ given: { right } }) => right === undefined || rights.has(right),
  );
}

/** @throws Problem 403 `right_missing` when what a module says is not for someone with these rights. */
export function refuseHidden({ right }: Pick<ContactsExtension, 'right'>, { rights }: Pick<Actor, 'rights'>) {
  if (right !== undefined && !rights.has(right)) throw rightMissing(right);
}
