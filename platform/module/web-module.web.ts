import type { ComponentType } from 'react';
import type { Fill } from './slot.web.ts';

/** A page of a module; its code is loaded when it is first visited. */
export interface PageDeclaration {
  /** As the router writes it: `/contacts/$id`. */
  path: string;
  /** Title of the browser's tab. */
  title: string;
  load: () => Promise<{ default: ComponentType }>;
  /** Without this right a word about it stands in the page's place. */
  right?: string;
  /** Open to visitors, and shown without the shell: sign-in, an invitation. */
  visitors?: boolean;
}

/** An entry of the shell's navigation. */
export interface NavEntry {
  label: string;
  to: string;
  icon: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** Shown only to those who have this right. */
  right?: string;
  order: number;
}

/** What a module is in the browser: lists that the shell reads. */
export interface WebModule {
  name: string;
  pages: readonly PageDeclaration[];
  navigation: readonly NavEntry[];
  fills: readonly Fill[];
}

/** Declares a module's browser half; what is left out it does not have. */
export function defineWebModule(given: Pick<WebModule, 'name'> & Partial<WebModule>): WebModule {
  return { pages: [], navigation: [], fills: [], ...given };
}
