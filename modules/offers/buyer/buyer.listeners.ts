import type { Listener } from '../../../platform/module/event.ts';

export const buyerListeners: Listener[] = [];
