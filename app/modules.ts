import { type ContactsSettings, contacts } from '../modules/contacts/server.ts';
import type { PaymentSettings } from '../modules/offers/payment/settings.ts';
import { offers } from '../modules/offers/server.ts';
import type { Module } from '../platform/module/module.ts';

const DEFAULTS: ContactsSettings & PaymentSettings = { importMaxMb: 10, undoDays: 7 };

/** The installed modules; deleting a module is deleting its folder and its lines here and in `web-modules.tsx`. */
export function modules(settings = DEFAULTS): Module[] {
  return [contacts(settings), offers(settings)];
}
