import { createContext, type ReactNode, useContext } from 'react';
import type { Fill } from '../../module/slot.web.ts';
import { useRights } from '../rights/rights.tsx';

const Fills = createContext<readonly Fill[]>([]);

/** Hands the fills of all installed modules to the slots below. */
export function FillsProvider({ fills, children }: { fills: readonly Fill[]; children: ReactNode }) {
  return <Fills value={fills}>{children}</Fills>;
}

/** The fills of one slot that are for the signed-in person, in order. */
export function useFills(slot: string): Fill[] {
  const rights = useRights();
  return useContext(Fills)
    .filter((fill) => fill.slot === slot && (fill.right === undefined || rights.has(fill.right)))
    .sort((one, other) => one.order - other.order || one.id.localeCompare(other.id));
}
