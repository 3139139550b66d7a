import { Button, List } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { addressOf } from '../../../platform/http/call.web.ts';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { type ImportDetail, skippedRowsEndpoint } from './import.contract.ts';
import { rowsInWords } from './import-words.web.ts';

/** Why rows were skipped, and a file of them that can be mended and imported again. */
export function SkippedRows({ result: { id, reasons } }: { result: ImportDetail }) {
  return (
    <Section
      title="Skipped"
      actions={
        <Button
          component="a"
          href={addressOf(skippedRowsEndpoint, { params: { id } })}
          download
          variant="default"
          leftSection={<IconDownload size={16} />}
        >
          Download skipped rows
        </Button>
      }
    >
      <List size="sm" spacing="xs">
        {reasons.map(({ reason, text, rows }) => (
          <List.Item key={reason}>
            <strong>{rowsInWords(rows)}:</strong> {text}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}
