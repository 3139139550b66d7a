/** What stands in a search field, and what became of it. */
export interface SearchText {
  typed: string;
  /** The value that came last. */
  value: string;
  /** The texts that were told and have not come back as the value yet, the oldest first. */
  told: readonly string[];
}

export type SearchEvent =
  | { kind: 'typed'; text: string }
  | { kind: 'told'; text: string }
  /** Another value came: what was told comes back, or it was changed from outside. */
  | { kind: 'came'; value: string };

/**
 * The field after something happened. Back, forward and "clear filters" replace what was typed; a text that was told
 * and comes back does not, as by then one may have typed on, and told more.
 */
export function searchTextAfter(before: SearchText, event: SearchEvent): SearchText {
  if (event.kind === 'typed') return { ...before, typed: event.text };
  // What is the value already will not come as another one.
  if (event.kind === 'told' && isSettled({ ...before, typed: event.text })) return before;
  if (event.kind === 'told') return { ...before, told: [...before.told, event.text] };
  const { value } = event;
  const place = before.told.indexOf(value);
  if (place < 0) return { typed: value, value, told: [] };
  // One that is told right after another may be all that is seen of both.
  return { ...before, value, told: before.told.slice(place + 1) };
}

/** Whether the field shows its value, and nothing that was told is on its way. */
export function isSettled({ typed, value, told }: SearchText): boolean {
  return typed === value && told.length === 0;
}
