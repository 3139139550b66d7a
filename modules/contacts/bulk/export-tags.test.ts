import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { bootForTests } from '../../../platform/testing/running.ts';
import { cellText, readTags } from '../import/cell.ts';
import { contacts } from '../server.ts';
import { bulker, contactsNow, selected } from './testing/bulks.ts';

const app = bootForTests({ modules: [contacts({ importMaxMb: 10, undoDays: 7 })] });

test('an import reads the tags of an export as they are, whatever separates or quotes is in their names', async () => {
  const { make, member } = await bulker(app.now);
  const name = fc.string({ unit: fc.constantFrom(...'aé ,;|"\'=+-@'), minLength: 1, maxLength: 8 });
  const names = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(names, async (tags) => {
      const made = await make(1, { tags: tags.filter((tag) => tag.trim() !== '') });
      const request = { method: 'POST', url: '/api/v1/contacts/export', payload: selected(made) } as const;
      const { id } = (await member.inject(request)).json();
      const file = (await member.inject({ url: `/api/v1/contacts/export/${id}` })).body.slice(1);
      const [row] = Papa.parse<Record<string, string>>(file, { header: true, skipEmptyLines: true }).data;
      const [contact] = await contactsNow(app.now.db, made);
      expect(readTags(cellText(row?.Tags ?? '')).toSorted()).toEqual(contact?.tags.toSorted());
    }),
    { numRuns: 60, examples: [[['Zurich, North', 'VIP']], [["'=a"]], [['="a"', '-b']]] },
  );
});
