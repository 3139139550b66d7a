import { contactsWeb } from '../modules/contacts/web.tsx';
import { offersWeb } from '../modules/offers/web.tsx';
import { authWeb } from '../platform/auth/web.tsx';
import type { WebModule } from '../platform/module/web-module.web.ts';

/** The browser halves of what is installed. */
export const webModules: readonly WebModule[] = [contactsWeb, offersWeb, authWeb];
