import type { DB } from './tables.gen.ts';

declare module '../../platform/db/tables.ts' {
  interface Tables extends DB {}
}
