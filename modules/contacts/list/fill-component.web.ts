import { type ComponentType, lazy } from 'react';
import type { Fill } from '../../../platform/module/slot.web.ts';

/** Gives components of the fills of one slot, each loaded when it is first shown: the same however often it is asked. */
export function fillComponents<Props>(): (fill: Fill) => ComponentType<Props> {
  const components = new WeakMap<Fill, ComponentType<Props>>();
  return (fill) => {
    // `fill()` has checked that the component takes the slot's props; a list of fills of many slots cannot say so.
    const load = fill.load as () => Promise<{ default: ComponentType<Props> }>;
    const component = components.get(fill) ?? lazy(load);
    components.set(fill, component);
    return component;
  };
}
