import { Button, Input } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { RemovableTag } from '../tags/removable-tag.tsx';
import type { Tag } from '../tags/tag.contract.ts';
import { TagPicker } from '../tags/tag-picker.tsx';
import classes from './tags-input.module.css';

interface Given {
  label: string;
  value: readonly Tag[];
  onChange: (tags: Tag[]) => void;
  error?: ReactNode;
}

/** A field of a form that takes tags that exist. */
export function TagsInput({ label, value, onChange, error }: Given) {
  const isPicked = ({ id }: Tag) => value.some((tag) => tag.id === id);
  const remove = ({ id }: Tag) => onChange(value.filter((tag) => tag.id !== id));
  return (
    <Input.Wrapper label={label} error={error} labelElement="div">
      <div className={classes.tags}>
        {value.map((tag) => (
          <RemovableTag
            key={tag.id}
            name={tag.name}
            removeLabel={`Leave out ${tag.name}`}
            onRemove={() => remove(tag)}
          />
        ))}
        <TagPicker
          label="Tags to remove"
          isPicked={isPicked}
          onPick={(tag) => (isPicked(tag) ? remove(tag) : onChange([...value, tag]))}
        >
          {(open) => (
            <Button {...open} variant="default" size="compact-sm" leftSection={<IconPlus size={14} />}>
              Choose tag
            </Button>
          )}
        </TagPicker>
      </div>
    </Input.Wrapper>
  );
}
