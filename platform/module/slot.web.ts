import type { ComponentType } from 'react';

/** A place on a page that other modules fill, named and typed by the module that opens it. */
export interface SlotPoint<Props> {
  name: string;
  /** Carries the type of the props; never read. */
  props?: Props;
}

/** One module's content for another's slot. */
export interface Fill {
  slot: string;
  /** Stable, so that arrangements by id outlive a change of title: `offers.purchases`. */
  id: string;
  title: string;
  /** Lower comes first, unless the administrator arranged it otherwise. */
  order: number;
  /** Not shown to those who lack this right. */
  right?: string;
  load: () => Promise<{ default: ComponentType<never> }>;
}

/** Opens a slot, `slot<{ contactId: string }>('contacts.profile')`. */
export function slot<Props>(name: string): SlotPoint<Props> {
  return { name };
}

/** Fills a slot with a component that takes the slot's props. */
export function fill<Props>(
  point: SlotPoint<Props>,
  given: Omit<Fill, 'slot' | 'load'> & { load: () => Promise<{ default: ComponentType<Props> }> },
): Fill {
  return { ...given, slot: point.name } as Fill;
}
