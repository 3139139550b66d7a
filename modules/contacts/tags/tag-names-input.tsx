import { Input } from '@mantine/core';
import { useUncontrolled } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { AddTag } from './add-tag.tsx';
import { RemovableTag } from './removable-tag.tsx';
import classes from './tag-names-input.module.css';

interface Given {
  label?: string;
  description?: string;
  defaultValue?: string[];
  onChange?: (names: string[]) => void;
  error?: ReactNode;
}

/** A field of a form that takes tags by name, those at hand and new ones. */
export function TagNamesInput({ label, description, defaultValue, onChange, error }: Given) {
  const [names, setNames] = useUncontrolled<string[]>({ defaultValue, finalValue: [], onChange });
  const remove = (name: string) => setNames(names.filter((other) => other !== name));
  const toggle = (name: string) => (names.includes(name) ? remove(name) : setNames([...names, name]));
  return (
    <Input.Wrapper label={label} description={description} error={error} labelElement="div">
      <div className={classes.names}>
        {names.map((name) => (
          <RemovableTag key={name} name={name} onRemove={() => remove(name)} />
        ))}
        <AddTag
          isPicked={(tag) => names.includes(tag.name)}
          onPick={(tag) => toggle(tag.name)}
          onCreate={toggle}
        />
      </div>
    </Input.Wrapper>
  );
}
