import { Alert } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { notifyFailed } from '../../../platform/ui/feedback/notify.tsx';
import { TagNamesInput } from '../tags/tag-names-input.tsx';
import { ColumnMapping } from './column-mapping.tsx';
import { FileFormat } from './file-format.tsx';
import { FirstRows } from './first-rows.tsx';
import type { ImportDetail } from './import.contract.ts';
import { type Preparation, usePrepareImport } from './import.web.ts';

/** How a file will be imported: where its columns go, the tags for all, how it is read, and its first rows so. */
export function DraftImport({ draft }: { draft: ImportDetail }) {
  const prepare = usePrepareImport(draft.id);
  const change = (preparation: Preparation) =>
    prepare.mutate(preparation, { onError: (error) => notifyFailed(error) });
  const hasEmail = draft.columns.some(({ field }) => field === 'email');
  return (
    <>
      {!hasEmail && (
        <Alert color="amber" icon={<IconMail size={18} />} title="Which column holds the e-mail addresses?">
          Choose “E-mail” for it below. A contact is found by its e-mail, so nobody can be imported without.
        </Alert>
      )}
      <Section title="Columns">
        <ColumnMapping
          columns={draft.columns}
          moduleFields={draft.moduleFields}
          onChange={(mapping) => change({ mapping })}
        />
      </Section>
      <Section title="Tags for all">
        <TagNamesInput
          label="Tags"
          description="Every contact of this file gets them, new or not."
          defaultValue={draft.tags}
          onChange={(tags) => change({ tags })}
        />
      </Section>
      <Section title="First rows">
        <FirstRows draft={draft} />
      </Section>
      <Section title="How the file is read">
        <FileFormat format={draft.format} onChange={(format) => change({ format })} />
      </Section>
    </>
  );
}
