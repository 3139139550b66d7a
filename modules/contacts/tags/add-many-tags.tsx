import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { Form } from '../../../platform/ui/form/form.tsx';
import { AddedTags } from './added-tags.tsx';
import { filledLines, MAX_LINES } from './tag.contract.ts';
import { useCreateTags } from './tag.web.ts';
import { linesOf } from './tag-words.web.ts';

/** Makes tags of pasted lines, then says which are new and which existed. */
export function AddManyTags({ onDone }: { onDone: () => void }) {
  const create = useCreateTags();
  const [added, setAdded] = useState<{ created: string[]; existing: string[] }>();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { lines: '' },
    validate: { lines: (text) => problemWith(linesOf(text)) },
  });
  if (added) return <AddedTags {...added} onDone={onDone} />;
  return (
    <Form
      form={form}
      onSubmit={async ({ lines }) => setAdded(await create.mutateAsync(linesOf(lines)))}
      submitLabel="Create tags"
      onCancel={onDone}
      guard={false}
    >
      <Textarea
        label="One tag per line"
        description={`Paste up to ${MAX_LINES.toLocaleString('en')} lines; those that exist are left as they are.`}
        data-autofocus
        autosize
        minRows={8}
        maxRows={16}
        key={form.key('lines')}
        {...form.getInputProps('lines')}
      />
    </Form>
  );
}

function problemWith(lines: string[]) {
  const filled = filledLines(lines);
  if (filled === 0) return 'Give at least one line.';
  return filled > MAX_LINES
    ? `These are ${filled.toLocaleString('en')} lines; give at most ${MAX_LINES.toLocaleString('en')} at once.`
    : null;
}
