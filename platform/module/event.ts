import type { Tx } from '../db/db.ts';

/** Something that happened, named and typed by the module that emits it. */
export interface Event<Payload> {
  name: string;
  /** Carries the type of the payload; never read. */
  payload?: Payload;
}

/** What one module does when another's event happens. */
export interface Listener {
  event: string;
  hear: (tx: Tx, payload: never) => Promise<void>;
}

/** Declares an event, `event<{ ids: string[] }>('contacts.deleted')`. */
export function event<Payload>(name: string): Event<Payload> {
  return { name };
}

/** Says what to do when an event happens: in the emitter's transaction, so that both happen or neither. */
export function on<Payload>(
  heard: Event<Payload>,
  hear: (tx: Tx, payload: Payload) => Promise<void>,
): Listener {
  return { event: heard.name, hear };
}

const listeners = new Map<string, Listener[]>();

/** Connects the listeners of the installed modules; called once at start. */
export function connectListeners(all: readonly Listener[]): void {
  listeners.clear();
  for (const listener of all)
    listeners.set(listener.event, [...(listeners.get(listener.event) ?? []), listener]);
}

/** Tells every listener, one after another, within the transaction. A listener that throws undoes the whole. */
export async function emit<Payload>(tx: Tx, happened: Event<Payload>, payload: Payload): Promise<void> {
  for (const listener of listeners.get(happened.name) ?? []) await listener.hear(tx, payload as never);
}
