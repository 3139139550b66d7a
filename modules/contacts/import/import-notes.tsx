import { List } from '@mantine/core';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { labelOf } from './field.contract.ts';
import type { ImportDetail } from './import.contract.ts';

/** What of the imported rows was not taken as it stood. */
export function ImportNotes({ result: { notes, moduleFields } }: { result: ImportDetail }) {
  return (
    <Section title="Not taken as it stood">
      <List size="sm" spacing="xs">
        {notes.map(({ field, gone, unread, shortened }) => (
          <List.Item key={field}>
            <strong>{labelOf(field, moduleFields)}:</strong>{' '}
            {[
              gone && 'left out, as the module that had this field is not installed any more',
              unread > 0 && `${cells(unread)} not understood and left blank`,
              shortened > 0 && `${cells(shortened)} too long and shortened`,
            ]
              .filter(Boolean)
              .join('; ')}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

function cells(count: number) {
  return count === 1 ? '1 cell was' : `${count.toLocaleString('en')} cells were`;
}
