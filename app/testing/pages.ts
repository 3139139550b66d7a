import { join } from 'node:path';
import { pagesToShow } from '../../platform/testing/pages-to-show.ts';

/** What the modules tell of their own pages. */
export const FURTHER = await pagesToShow(join(import.meta.dirname, '../../modules'));

/** Every page of the web modules, with where to find it; `#` marks the ids that a test fills in. */
export const PAGES: Record<string, string[]> = {
  '/contacts': ['/contacts', '/contacts?search=nobody+at+all', '/contacts?tags=#tag&type=lead'],
  '/contacts/new': ['/contacts/new'],
  '/contacts/$id': ['/contacts/#contact', '/contacts/00000000-0000-7000-8000-000000000000'],
  '/contacts/$id/edit': ['/contacts/#contact/edit'],
  '/tags': ['/tags'],
  '/imports': ['/imports'],
  '/imports/new': ['/imports/new'],
  '/imports/$id': ['/imports/#draft', '/imports/#done'],
  '/changes': ['/changes'],
  '/changes/$id': ['/changes/#change'],
  '/settings/account': ['/settings/account'],
  '/settings/members': ['/settings/members'],
  '/settings/api-keys': ['/settings/api-keys'],
  '/sign-in': ['/sign-in'],
  '/setup': ['/setup'],
  '/invitation': ['/invitation##invitation'],
  ...Object.assign({}, ...FURTHER.map(({ addresses }) => addresses)),
};

/** Those that visitors see, outside the shell. */
export const VISITORS = ['/sign-in', '/setup', '/invitation', ...FURTHER.flatMap(({ visitors }) => visitors)];
