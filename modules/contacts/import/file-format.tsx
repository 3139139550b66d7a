import { Checkbox, Group, NativeSelect } from '@mantine/core';
import { encoding, type Format, format as formatSchema } from './import.contract.ts';

interface Given {
  format: Format;
  onChange: (changed: Partial<Format>) => void;
}

const { delimiter } = formatSchema.shape;
const DELIMITERS: Record<Format['delimiter'], string> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Bar |',
};
const ENCODINGS: Record<Format['encoding'], string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (Windows)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252 (Western European)',
};

/** How a file is read, as it was detected; another choice finds its columns anew. */
export function FileFormat({ format, onChange }: Given) {
  return (
    <Group align="end" gap="lg">
      <NativeSelect
        label="Separator"
        data={delimiter.options.map((value) => ({ value, label: DELIMITERS[value] }))}
        value={format.delimiter}
        onChange={(event) => onChange({ delimiter: delimiter.parse(event.currentTarget.value) })}
      />
      <NativeSelect
        label="Letters"
        data={encoding.options.map((value) => ({ value, label: ENCODINGS[value] }))}
        value={format.encoding}
        onChange={(event) => onChange({ encoding: encoding.parse(event.currentTarget.value) })}
      />
      <Checkbox
        label="The first row holds the names of the columns"
        checked={format.header}
        onChange={(event) => onChange({ header: event.currentTarget.checked })}
      />
    </Group>
  );
}
