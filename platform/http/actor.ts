/** Who acts: a signed-in person, an API key, or the installation itself. */
export interface Actor {
  kind: 'user' | 'apiKey' | 'system';
  id: string;
  /** As shown in histories; kept there even after the person or key is gone. */
  name: string;
  rights: ReadonlySet<string>;
}

/** The installation itself: jobs, seeds and the operator's command line. */
export const system: Actor = { kind: 'system', id: 'system', name: 'System', rights: new Set() };
