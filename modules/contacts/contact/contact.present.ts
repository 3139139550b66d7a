import parsePhoneNumber from 'libphonenumber-js/min';
import type { z } from 'zod';
import type { GrantRow } from '../tags/grant.sql.ts';
import type { contact, contactSummary } from './contact.contract.ts';
import type { ContactRow } from './contact.sql.ts';
import { countryName } from './country.ts';

/** What a contact looks like on the wire, with the reasons for each of its tags. */
export function presentContact(row: ContactRow, grants: readonly GrantRow[]): z.output<typeof contact> {
  return {
    ...presentSummary({ ...row, tags: [] }),
    addressLine1: row.address_line1,
    addressLine2: row.address_line2,
    city: row.city,
    state: row.state,
    postalCode: row.postal_code,
    country: row.country,
    countryName: row.country && countryName(row.country),
    customerSince: row.customer_since,
    tags: presentTags(grants),
    version: row.version,
    updatedAt: row.updated_at,
  };
}

type SummaryRow = Pick<
  ContactRow,
  'id' | 'email' | 'first_name' | 'last_name' | 'name_sort' | 'phone' | 'phone_e164' | 'type' | 'created_at'
>;

/** What a contact looks like in a list. */
export function presentSummary(
  row: SummaryRow & { tags: { id: string; name: string }[] },
): z.output<typeof contactSummary> {
  const phone = row.phone_e164 ? parsePhoneNumber(row.phone_e164) : undefined;
  return {
    id: row.id,
    email: row.email,
    firstName: row.first_name,
    lastName: row.last_name,
    name: row.name_sort,
    phone: row.phone,
    phoneE164: row.phone_e164,
    phoneNational: phone?.formatNational() ?? null,
    phoneInternational: phone?.formatInternational() ?? null,
    type: row.type,
    tags: row.tags,
    createdAt: row.created_at,
  };
}

function presentTags(grants: readonly GrantRow[]): z.output<typeof contact>['tags'] {
  const tags = new Map<string, z.output<typeof contact>['tags'][number]>();
  for (const { tag_id, tag_name, ...reason } of grants) {
    const tag = tags.get(tag_id) ?? { id: tag_id, name: tag_name, grants: [] };
    tag.grants.push({
      source: reason.source,
      reference: reason.reference,
      label: reason.reference_label,
      by: reason.actor_name,
      grantedAt: reason.granted_at,
    });
    tags.set(tag_id, tag);
  }
  return [...tags.values()];
}
