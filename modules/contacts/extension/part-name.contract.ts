import { z } from 'zod';

/** What a module adds to contacts is called by the module's name, a dot and one word: `notes.note`. */
export const partName = z.templateLiteral([
  z.string().regex(/^[a-z][a-z0-9_]{0,39}$/),
  '.',
  z.string().regex(/^[a-zA-Z0-9]{1,60}$/),
]);
