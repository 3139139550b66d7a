import type { DB as PlatformTables } from './tables.gen.ts';

/**
 * Every table of the platform and of the installed modules, by qualified name (`'contacts.contact'`).
 *
 * A module adds its own by declaration merging in its `tables.ts`:
 * `declare module '../../platform/db/tables.ts' { interface Tables extends … {} }`.
 */
export interface Tables extends PlatformTables {}
