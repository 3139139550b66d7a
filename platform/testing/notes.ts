import { z } from 'zod';
import { endpoint } from '../http/endpoint.contract.ts';
import { reads, writes } from '../http/route.ts';
import { defineModule } from '../module/module.ts';

const note = { path: '/api/v1/notes', resource: 'notes', reply: z.object({ done: z.string() }) };

const readNotes = endpoint({
  ...note,
  method: 'GET',
  access: { right: 'notes.view' },
  summary: 'Reads notes.',
});
const writeNote = endpoint({
  ...note,
  method: 'POST',
  access: { right: 'notes.edit' },
  summary: 'Writes a note.',
});
const eraseNotes = endpoint({
  ...note,
  method: 'DELETE',
  access: { right: 'notes.erase' },
  summary: 'Erases all.',
});

/** The smallest module that has rights of every kind, for tests of who may do what. */
export const notes = defineModule({
  name: 'notes',
  migrations: import.meta.dirname,
  rights: [
    { name: 'notes.view', label: 'See notes', from: 'viewer', changes: false },
    { name: 'notes.edit', label: 'Write notes', from: 'editor', changes: true },
    { name: 'notes.erase', label: 'Erase all notes', from: 'admin', changes: true },
  ],
  routes: [
    reads(readNotes, async () => ({ done: 'read' })),
    writes(writeNote, async () => ({ done: 'written' })),
    writes(eraseNotes, async () => ({ done: 'erased' })),
  ],
});
