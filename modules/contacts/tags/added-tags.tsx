import { Button, Group, Stack, Text } from '@mantine/core';
import classes from './added-tags.module.css';

interface Given {
  created: readonly string[];
  existing: readonly string[];
  onDone: () => void;
}

/** What came of pasted lines: the new tags and those that existed. */
export function AddedTags({ created, existing, onDone }: Given) {
  return (
    <Stack gap="md">
      <Names title={`${created.length.toLocaleString('en')} created`} names={created} />
      {existing.length > 0 && (
        <Names title={`${existing.length.toLocaleString('en')} existed already`} names={existing} />
      )}
      <Group justify="flex-end">
        <Button onClick={onDone} data-autofocus>
          Done
        </Button>
      </Group>
    </Stack>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  return (
    <div role="status">
      <Text fw={560}>{title}</Text>
      {names.length > 0 && <p className={classes.names}>{inWords(names)}</p>}
    </div>
  );
}

const SHOWN = 40;

function inWords(names: readonly string[]) {
  const shown = names.slice(0, SHOWN).join(', ');
  return names.length > SHOWN ? `${shown} and ${(names.length - SHOWN).toLocaleString('en')} more` : shown;
}
