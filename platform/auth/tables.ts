import type { DB } from './tables.gen.ts';

declare module '../db/tables.ts' {
  interface Tables extends DB {}
}
