import { Checkbox, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { dayFor, lastMomentOf } from './last-moment.web.ts';

/** When access ends, as a form has it: without end, or with the last day. */
export interface EndValues {
  endless: boolean;
  day: string;
}

interface Given<Values extends EndValues> {
  form: UseFormReturnType<Values>;
}

/** Asks when access ends. */
export function EndField<Values extends EndValues>({ form }: Given<Values>) {
  const { endless } = form.getValues();
  return (
    <>
      <Checkbox label="Without an end date" {...form.getInputProps('endless', { type: 'checkbox' })} />
      {!endless && (
        <TextInput
          type="date"
          label="Last day"
          description="Access ends when this day is over."
          min={dayFor(new Date())}
          {...form.getInputProps('day')}
        />
      )}
    </>
  );
}

/** What the server is told: the last moment of the day, or null. */
export function endOf({ endless, day }: EndValues): string | null {
  return endless ? null : lastMomentOf(day);
}

/** What is wrong with the day, if anything. */
export function checkDay(day: string, { endless }: EndValues): string | null {
  if (endless) return null;
  if (day === '') return 'Give the last day.';
  return day < dayFor(new Date()) ? 'Give a day that is not over yet.' : null;
}
