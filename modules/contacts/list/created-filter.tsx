import { Button, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from './contact-filters.module.css';
import type { FilterPart } from './filter-part.web.ts';
import { localDay, localDayOf, RECENT, recentName, recentPeriod } from './local-days.web.ts';

/** Narrows the list to who was created in a recent period, or between two days. */
export default function CreatedFilter({ url, onChange }: FilterPart) {
  const today = localDayOf(new Date());
  const { createdFrom, createdTo } = url;
  const name = recentName(url, today);
  const isTurned = createdFrom !== undefined && createdTo !== undefined && createdFrom > createdTo;
  return (
    <Stack gap="sm">
      <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
        {RECENT.map((recent) => (
          <Button
            key={recent}
            className={classes.choice}
            variant="default"
            size="xs"
            fw={480}
            aria-pressed={recent === name}
            onClick={() =>
              onChange({
                createdFrom: undefined,
                createdTo: undefined,
                ...(recent !== name && recentPeriod(recent, today)),
              })
            }
          >
            {recent}
          </Button>
        ))}
      </SimpleGrid>
      <Group gap="xs" grow align="start" wrap="nowrap">
        <DayInput label="From" day={createdFrom} onChange={(day) => onChange({ createdFrom: day })} />
        <DayInput
          label="To"
          day={createdTo}
          onChange={(day) => onChange({ createdTo: day })}
          error={isTurned && 'Before the first day.'}
        />
      </Group>
    </Stack>
  );
}

interface DayGiven {
  label: string;
  day: string | undefined;
  onChange: (day: string | undefined) => void;
  error?: string | false;
}

/** A day; told when it is a whole one, for while a year is typed it is one of long ago. */
function DayInput({ label, day = '', onChange, error }: DayGiven) {
  const [typed, setTyped] = useState(day);
  const [told, setTold] = useState(day);
  // Only what comes from outside, as a preset, replaces what someone typed.
  if (day !== told) {
    setTold(day);
    setTyped(day);
  }
  const type = (text: string) => {
    setTyped(text);
    if (text !== '' && !localDay.safeParse(text).success) return;
    setTold(text);
    onChange(text || undefined);
  };
  return (
    <TextInput
      type="date"
      label={label}
      min="1900-01-01"
      value={typed}
      error={error}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
