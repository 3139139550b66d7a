import { contacts } from '../modules/contacts/server.ts';
import type { Module } from '../platform/module/module.ts';

/** The installed modules; deleting a module is deleting its folder and its line here and in `web-modules.tsx`. */
export function modules(settings = { importMaxMb: 10, undoDays: 7 }): Module[] {
  return [contacts(settings)];
}
