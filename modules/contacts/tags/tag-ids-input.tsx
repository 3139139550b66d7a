import { Input } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { notifyFailed } from '../../../platform/ui/feedback/notify.tsx';
import { AddTag } from './add-tag.tsx';
import { RemovableTag } from './removable-tag.tsx';
import { useCreateTag, useTagNames } from './tag.web.ts';
import classes from './tag-names-input.module.css';

interface Given {
  label: string;
  description?: string;
  value: string[];
  onChange: (ids: string[]) => void;
  error?: ReactNode;
}

/** A field of a form that takes tags by id; one that does not exist yet is made at once. */
export function TagIdsInput({ label, description, value, onChange, error }: Given) {
  const nameOf = useTagNames(value);
  const create = useCreateTag();
  // A new tag comes when the server has made it; others may have been picked meanwhile.
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  const remove = (id: string) => onChange(value.filter((other) => other !== id));
  const toggle = (id: string) => (value.includes(id) ? remove(id) : onChange([...value, id]));
  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div">
      <div className={classes.names}>
        {value.map((id) => (
          <RemovableTag key={id} name={shown(nameOf(id))} onRemove={() => remove(id)} />
        ))}
        <AddTag
          isPicked={({ id }) => value.includes(id)}
          onPick={({ id }) => toggle(id)}
          onCreate={(name) =>
            create.mutate(
              { name, description: '' },
              {
                onSuccess: ({ id }) => onChange([...latest.current, id]),
                onError: (error) => notifyFailed(error),
              },
            )
          }
        />
      </div>
    </Input.Wrapper>
  );
}

function shown(name: string | null | undefined) {
  return name === null ? 'a deleted tag' : (name ?? '…');
}
