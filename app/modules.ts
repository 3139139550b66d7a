import { contacts } from '../modules/contacts/server.ts';
import { offers } from '../modules/offers/server.ts';
import type { Module } from '../platform/module/module.ts';
import type { Config } from './config.ts';

/** What of the settings the modules read. */
type Settings = Pick<Config, 'importMaxMb' | 'undoDays'> & Partial<Config>;

const DEFAULTS: Settings = { importMaxMb: 10, undoDays: 7 };

/** The installed modules; deleting a module is deleting its folder and its line here and in `web-modules.tsx`. */
export function modules(settings = DEFAULTS): Module[] {
  return [contacts(settings), offers(settings)];
}
