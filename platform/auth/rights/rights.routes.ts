import { type Route, reads } from '../../http/route.ts';
import type { Right } from '../../module/module.ts';
import { listRights } from './rights.contract.ts';

/** The rights there are, for the screens where they are given. */
export function rightsRoutes(rights: readonly Right[]): Route[] {
  const items = rights.map(({ name, label, from, changes }) => ({ name, label, from, changes }));
  return [reads(listRights, async () => ({ items }))];
}
