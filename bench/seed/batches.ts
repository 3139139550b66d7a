import { copyLine } from '../../platform/db/copy.ts';
import type { SeededContact } from './contacts.ts';
import type { Random } from './random.ts';
import { idAt } from './uuid.ts';

/** The rows of some contacts, as COPY takes them, by the tables they go to. */
export interface SeedBatch {
  contacts: number;
  contact: Buffer;
  change: Buffer;
  tagGrant: Buffer;
}

/** What rows refer to: the seed's changeset, and its tags by name. */
export interface SeedFrame {
  changesetId: string;
  label: string;
  tags: ReadonlyMap<string, { id: string; key: string }>;
}

// Not when it was created: the database reads that from the id.
export const CONTACT_COLUMNS = [
  'id',
  'email',
  'email_key',
  'first_name',
  'last_name',
  'phone',
  'phone_e164',
  'address_line1',
  'address_line2',
  'city',
  'state',
  'postal_code',
  'country',
  'type',
  'customer_since',
  'updated_at',
] as const;

export const CHANGE_COLUMNS = ['changeset_id', 'contact_id', 'after'] as const;

export const GRANT_COLUMNS = [
  'id',
  'contact_id',
  'tag_id',
  'source',
  'reference',
  'reference_label',
  'changeset_id',
  'granted_at',
] as const;

const BATCH = 10_000;

/** The rows of contacts, batch by batch, so that memory holds one batch whatever the number of contacts. */
export function* batchesOf(
  contacts: Iterable<SeededContact>,
  frame: SeedFrame,
  random: Random,
): Generator<SeedBatch> {
  let batch = emptyBatch();
  for (const contact of contacts) {
    batch.contact.push(copyLine(CONTACT_COLUMNS.map((column) => contact[column])));
    batch.change.push(copyLine([frame.changesetId, contact.id, JSON.stringify(imageOf(contact, frame))]));
    batch.tagGrant.push(...grantLines(contact, frame, random));
    if (batch.contact.length < BATCH) continue;
    yield asBytes(batch);
    batch = emptyBatch();
  }
  if (batch.contact.length > 0) yield asBytes(batch);
}

type Lines = ReturnType<typeof emptyBatch>;

function emptyBatch() {
  return { contact: [] as string[], change: [] as string[], tagGrant: [] as string[] };
}

function asBytes({ contact, change, tagGrant }: Lines): SeedBatch {
  return {
    contacts: contact.length,
    contact: Buffer.from(contact.join('')),
    change: Buffer.from(change.join('')),
    tagGrant: Buffer.from(tagGrant.join('')),
  };
}

// What an import records of a contact that it makes: the fields that have a value, and the tags.
function imageOf(contact: SeededContact, { tags }: SeedFrame) {
  const keyOf = (name: string) => tags.get(name)?.key ?? '';
  const names = contact.tags.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return {
    email: contact.email,
    firstName: contact.first_name ?? undefined,
    lastName: contact.last_name ?? undefined,
    phone: contact.phone ?? undefined,
    phoneE164: contact.phone_e164 ?? undefined,
    addressLine1: contact.address_line1 ?? undefined,
    addressLine2: contact.address_line2 ?? undefined,
    city: contact.city ?? undefined,
    state: contact.state ?? undefined,
    postalCode: contact.postal_code ?? undefined,
    country: contact.country ?? undefined,
    type: contact.type,
    tags: names.length > 0 ? names : undefined,
  };
}

function grantLines(contact: SeededContact, { changesetId, label, tags }: SeedFrame, random: Random) {
  const granted = contact.created_at;
  return contact.tags.map((name) => {
    const id = idAt(Date.parse(granted), random);
    const tag = tags.get(name)?.id ?? null;
    return copyLine([id, contact.id, tag, 'import', changesetId, label, changesetId, granted]);
  });
}
