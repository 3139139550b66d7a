import { Button, Group, Stack } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { errorsAtFields } from './errors-at-fields.web.ts';
import { LeaveGuard } from './leave-guard.tsx';

interface Given<Values, Sent> {
  /** Made by `useForm` of @mantine/form. */
  form: UseFormReturnType<Values, Sent>;
  /** Sends the values; a problem it throws is shown at its fields, or above them. */
  onSubmit: (values: Sent) => Promise<unknown>;
  submitLabel: string;
  /** A button beside the submit one. */
  onCancel?: () => void;
  /** More help with a problem, by its code: a link to the contact in the way, say. */
  help?: (error: unknown) => ReactNode;
  /** Asks before leaving with unsaved changes; true unless given. Forms in dialogs leave it out. */
  guard?: boolean;
  children: ReactNode;
}

/** A form: fields, the server's answer at the fields it is about, the state of sending, and a guard against loss. */
export function Form<Values extends object, Sent>(given: Given<Values, Sent>) {
  const { form, onSubmit, submitLabel, onCancel, help, guard = true, children } = given;
  const [error, setError] = useState<unknown>();
  const [sending, setSending] = useState(false);

  const send = async (values: Sent) => {
    setSending(true);
    setError(undefined);
    try {
      await onSubmit(values);
      form.resetDirty();
    } catch (thrown) {
      const { atFields, rest } = errorsAtFields(thrown, form.getValues());
      form.setErrors(atFields);
      setError(rest);
      focusFirst(form, atFields);
    } finally {
      setSending(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    // A form inside another's dialog would submit both, as React's events rise through portals.
    event.stopPropagation();
    form.onSubmit(send, (errors) => focusFirst(form, errors))(event);
  };

  return (
    <form onSubmit={submit} noValidate>
      <LeaveGuard when={() => guard && !sending && form.isDirty()} />
      <Stack gap="md">
        {error !== undefined && <ProblemAlert error={error}>{help?.(error)}</ProblemAlert>}
        {children}
        <Group gap="xs" mt="xs">
          <Button type="submit" loading={sending}>
            {submitLabel}
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel} disabled={sending}>
              Cancel
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

function focusFirst<Values, Sent>(form: UseFormReturnType<Values, Sent>, errors: Record<string, ReactNode>) {
  const [first] = Object.keys(errors);
  if (first !== undefined) form.getInputNode(first as never)?.focus();
}
