import type { AppUnderTest } from '../../../platform/testing/browser.ts';
import type { Contact } from '../contact/contact.contract.ts';
import type { Tag } from '../tags/tag.contract.ts';

/** The fields of a contact that matter to a test; the others are empty. */
export type Person = Partial<Record<Exclude<keyof Contact, 'tags' | 'version'>, string> & { tags: string[] }>;

/** Creates a contact; whoever has no e-mail is given one nobody else has. */
export function addContact(app: AppUnderTest, person: Person = {}): Promise<Contact> {
  const email = `someone-${crypto.randomUUID()}@example.com`;
  return app.send<Contact>('POST', '/api/v1/contacts', { email, ...person });
}

/** Creates a tag. */
export function addTag(app: AppUnderTest, name: string, description?: string): Promise<Tag> {
  return app.send<Tag>('POST', '/api/v1/tags', { name, description });
}
