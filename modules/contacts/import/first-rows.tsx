import { ScrollArea, Table, Text } from '@mantine/core';
import { labelOf } from './field.contract.ts';
import type { ImportDetail } from './import.contract.ts';

const SHOWN = 5;

/** The first rows of a file, as far as its columns are imported. */
export function FirstRows({ draft: { columns, moduleFields } }: { draft: ImportDetail }) {
  const imported = columns.flatMap((column, at) =>
    column.field ? [{ ...column, field: column.field, at }] : [],
  );
  if (imported.length === 0) return <Text c="dimmed">No column is imported yet.</Text>;
  const rows = Array.from({ length: Math.min(SHOWN, columns[0]?.samples.length ?? 0) }, (_, row) => row);
  return (
    <ScrollArea
      type="auto"
      viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'First rows of the file' }}
    >
      <Table withRowBorders verticalSpacing="xs" miw={imported.length * 130}>
        <Table.Thead>
          <Table.Tr>
            {imported.map(({ field, at }) => (
              <Table.Th key={at}>{labelOf(field, moduleFields)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row}>
              {imported.map(({ at, samples }) => (
                <Table.Td key={at}>
                  <Text size="sm" lineClamp={2}>
                    {samples[row]}
                  </Text>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
