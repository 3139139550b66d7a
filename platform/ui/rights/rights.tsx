import { createContext, type ReactNode, useContext } from 'react';

const Rights = createContext<ReadonlySet<string>>(new Set());

/** Tells everything below what the signed-in person may do. */
export function RightsProvider({ rights, children }: { rights: ReadonlySet<string>; children: ReactNode }) {
  return <Rights value={rights}>{children}</Rights>;
}

/** All rights of the signed-in person. */
export function useRights(): ReadonlySet<string> {
  return useContext(Rights);
}

/** Whether the signed-in person has a right, `useRight('contacts.edit')`. */
export function useRight(name: string): boolean {
  return useRights().has(name);
}

/** Shows its children to those who have the right. The server decides; this spares people dead buttons. */
export function IfRight({ right, children }: { right: string; children: ReactNode }) {
  return useRight(right) ? children : null;
}
