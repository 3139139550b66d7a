import { Alert, Button } from '@mantine/core';
import { IconFileImport, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import type { ImportDetail } from './import.contract.ts';
import { ImportCounts } from './import-counts.tsx';
import { ImportNotes } from './import-notes.tsx';
import { rowsInWords } from './import-words.web.ts';
import { SkippedRows } from './skipped-rows.tsx';

/** What came of an import: numbers that add up, what was skipped and why, and the way on. */
export function ImportResult({ result }: { result: ImportDetail }) {
  return (
    <>
      <Outcome result={result} />
      <Section
        title={result.rows === null ? 'Result' : `Result of ${rowsInWords(result.rows)}`}
        actions={
          <>
            <Button
              component={Link}
              {...linkTo('/imports/new')}
              variant="default"
              leftSection={<IconFileImport size={16} />}
            >
              Import another
            </Button>
            <Button component={Link} {...linkTo('/contacts')} leftSection={<IconUsers size={16} />}>
              Show contacts
            </Button>
          </>
        }
      >
        <ImportCounts counts={result} />
      </Section>
      {result.skipped > 0 && <SkippedRows result={result} />}
      {result.notes.length > 0 && <ImportNotes result={result} />}
    </>
  );
}

function Outcome({
  result: { status, error, rows, created, updated, unchanged, skipped },
}: {
  result: ImportDetail;
}) {
  if (status === 'failed')
    return (
      <Alert color="red" role="alert" title="This file could not be imported">
        {error}
      </Alert>
    );
  if (status !== 'cancelled') return null;
  const left = (rows ?? 0) - created - updated - unchanged - skipped;
  return (
    <Alert color="amber" title="This import was cancelled">
      {rows === null
        ? 'Nothing had been imported yet.'
        : `What was done stays done; ${rowsInWords(left)} were not reached.`}
    </Alert>
  );
}
