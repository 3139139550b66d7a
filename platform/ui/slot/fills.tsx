import { createContext, type ReactNode, useContext } from 'react';
import type { Fill } from '../../module/slot.web.ts';

const Fills = createContext<readonly Fill[]>([]);

/** Hands the fills of all installed modules to the slots below. */
export function FillsProvider({ fills, children }: { fills: readonly Fill[]; children: ReactNode }) {
  return <Fills value={fills}>{children}</Fills>;
}

/** The fills of one slot, in order. */
export function useFills(slot: string): Fill[] {
  return useContext(Fills)
    .filter((fill) => fill.slot === slot)
    .sort((one, other) => one.order - other.order || one.id.localeCompare(other.id));
}
