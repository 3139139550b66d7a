import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A card that an installed module puts on the profile of a contact. */
export interface ProfileFill {
  /** `offers.purchases`. */
  id: string;
  title: string;
  /** Where the browser gets its code; the bundler names a piece of code after its component's file. */
  code: RegExp;
}

const FILL =
  /fill\(contactsProfile, \{\s*id: '([\w.]+)',\s*title: '([^']+)',[^}]*?import\('[^']*?([\w-]+)\.tsx'\)/g;

/**
 * The cards that the installed modules put on the profile, as their manifests of the browser say. They are read as
 * text: they lead to styles, which nothing but the bundler understands.
 */
export function profileFills(root = join(import.meta.dirname, '../..')): ProfileFill[] {
  return globSync('modules/*/web.tsx', { cwd: root })
    .sort()
    .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(FILL)])
    .map(([, id = '', title = '', name]) => ({ id, title, code: new RegExp(`/assets/${name}-[^/]+\\.js$`) }));
}
