import { z } from 'zod';
import { endpoint, idParams, type OnWire, time } from '../../../platform/http/endpoint.contract.ts';
import { tagNames } from '../tags/tag-name.contract.ts';

/** How long the texts of a contact may be, in characters. */
export const LIMITS = {
  email: 254,
  name: 200,
  phone: 60,
  line: 200,
  city: 120,
  postalCode: 30,
  country: 80,
} as const;

export const contactType = z.enum(['lead', 'customer']);

/** Text of one line: trimmed, NFC, no control characters; blank means none. */
function line(max: number) {
  return z
    .string()
    .transform((text) =>
      text
        .normalize('NFC')
        .replaceAll(/\p{Cc}+/gu, ' ')
        .trim(),
    )
    .pipe(z.string().max(max, `Use at most ${max} characters.`))
    .transform((text) => text || null)
    .nullable();
}

const fields = z.object({
  email: z
    .string()
    .trim()
    .min(1, 'Give an e-mail address.')
    .max(LIMITS.email, `Use at most ${LIMITS.email} characters.`),
  firstName: line(LIMITS.name).optional(),
  lastName: line(LIMITS.name).optional(),
  phone: line(LIMITS.phone).optional(),
  addressLine1: line(LIMITS.line).optional(),
  addressLine2: line(LIMITS.line).optional(),
  city: line(LIMITS.city).optional(),
  state: line(LIMITS.city).optional(),
  postalCode: line(LIMITS.postalCode).optional(),
  country: line(LIMITS.country).optional().describe('ISO 3166 code, or a name in a common language'),
  type: contactType.optional(),
});

/** The fields of a contact that people give; `null` or blank means none. */
export type ContactFields = z.output<typeof fields>;

/** A reason why a contact has a tag. */
const grant = z.object({
  source: z.enum(['manual', 'import', 'offer', 'checkout', 'product', 'api', 'rule']),
  reference: z.string().nullable(),
  label: z.string().nullable(),
  by: z.string(),
  grantedAt: time,
});

export const contactSummary = z.object({
  id: z.uuid(),
  email: z.string(),
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  name: z.string().describe('First and last name, or the e-mail where there is neither'),
  phone: z.string().nullable().describe('As typed'),
  phoneE164: z.string().nullable(),
  phoneNational: z.string().nullable(),
  phoneInternational: z.string().nullable(),
  type: contactType,
  tags: z.array(z.object({ id: z.uuid(), name: z.string() })),
  createdAt: time,
});

export const contact = contactSummary.extend({
  addressLine1: z.string().nullable(),
  addressLine2: z.string().nullable(),
  city: z.string().nullable(),
  state: z.string().nullable(),
  postalCode: z.string().nullable(),
  country: z.string().nullable().describe('ISO 3166 alpha-2'),
  countryName: z.string().nullable(),
  customerSince: time.nullable(),
  tags: z.array(z.object({ id: z.uuid(), name: z.string(), grants: z.array(grant) })),
  version: z.number().int(),
  updatedAt: time,
});

export type ContactSummary = OnWire<typeof contactSummary>;
export type Contact = OnWire<typeof contact>;

const resource = 'contacts';
const path = '/api/v1/contacts/:id';

export const createContactEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/contacts',
  access: { right: 'contacts.edit' },
  resource,
  summary: 'Create a contact. A conflict on the e-mail names the existing contact.',
  body: fields.extend({ tags: tagNames.optional() }),
  status: 201,
  reply: contact,
});

export const getContactEndpoint = endpoint({
  method: 'GET',
  path,
  access: { right: 'contacts.view' },
  resource,
  summary: 'One contact with its tags and the reasons for each.',
  params: idParams,
  reply: contact,
});

export const editContactEndpoint = endpoint({
  method: 'PATCH',
  path,
  access: { right: 'contacts.edit' },
  resource,
  summary: 'Change fields of a contact. Refused when it was changed since the version you saw.',
  params: idParams,
  body: fields.partial().extend({ version: z.number().int().positive() }),
  reply: contact,
});

export const deleteContactEndpoint = endpoint({
  method: 'DELETE',
  path,
  access: { right: 'contacts.delete' },
  resource,
  summary: 'Delete a contact. The changeset that this is can be undone.',
  params: idParams,
  reply: z.object({ changesetId: z.uuid() }),
});

export const countriesEndpoint = endpoint({
  method: 'GET',
  path: '/api/v1/countries',
  access: 'public',
  resource,
  summary: 'Countries by ISO 3166 code and name.',
  reply: z.array(z.object({ code: z.string(), name: z.string() })),
});
