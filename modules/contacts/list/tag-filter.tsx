import { Checkbox, Combobox, SegmentedControl, Stack, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { OFFERED, useOfferedTags } from '../tags/tag.web.ts';
import { tagOptions } from '../tags/tag-options.web.ts';
import { TagPickerOptions } from '../tags/tag-picker-options.tsx';
import type { FilterPart } from './filter-part.web.ts';
import { TAG_WAYS, type TagWay, withTag } from './list-url.web.ts';

interface Given extends FilterPart {
  /** Whether one begins with typing; on a phone that would bring up the keyboard over everything. */
  typeFirst?: boolean;
}

/** Narrows the list by tags: who has all of some, any of some, none of some, or no tag at all. */
export default function TagFilter({ url, onChange, typeFirst = false }: Given) {
  const [way, setWay] = useState<TagWay>(() => TAG_WAYS.find((one) => url[one]?.length) ?? 'tags');
  const [full, setFull] = useState(false);
  const pick = (id: string) => {
    const change = withTag(url, way, id);
    setFull(!change);
    if (change) onChange(change);
  };
  return (
    <Stack gap="xs">
      <SegmentedControl
        fullWidth
        aria-label="Contacts that have"
        value={way}
        onChange={(value) => setWay(TAG_WAYS.find((one) => one === value) ?? 'tags')}
        data={TAG_WAYS.map((value) => ({ value, label: withCount(WAYS[value], url[value]) }))}
      />
      <TagList
        label={`${WAYS[way]} these tags`}
        typeFirst={typeFirst}
        picked={url[way] ?? []}
        onPick={pick}
        error={full && 'No more tags fit in one filter. Take one away first.'}
      />
      <Checkbox
        label="Without any tag"
        checked={url.untagged === true}
        onChange={({ currentTarget: { checked } }) => onChange(checked ? UNTAGGED : { untagged: undefined })}
      />
    </Stack>
  );
}

const WAYS: Record<TagWay, string> = { tags: 'All of', anyTags: 'Any of', withoutTags: 'None of' };
const UNTAGGED = { untagged: true, tags: undefined, anyTags: undefined, withoutTags: undefined };

function withCount(words: string, ids: readonly string[] = []) {
  return ids.length > 0 ? `${words} · ${ids.length}` : words;
}

interface ListGiven {
  label: string;
  typeFirst: boolean;
  picked: readonly string[];
  onPick: (id: string) => void;
  error: string | false;
}

/** The tags, found as one types. */
function TagList({ label, typeFirst, picked, onPick, error }: ListGiven) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 80);
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox({ opened: true });
  const found = useOfferedTags(search, true);
  const answered = search === typed.trim() && !found.isPlaceholderData;
  const { tags } = tagOptions(found.data?.items ?? [], typed, answered);
  const { selectFirstOption } = combobox;
  // Enter takes the best match of what is typed; while nothing is, it takes only what the arrows chose.
  useEffect(() => {
    if (typed && tags.length > 0) selectFirstOption();
  }, [typed, tags, selectFirstOption]);
  // Its code may come when the dropdown has taken the focus already.
  useEffect(() => {
    if (typeFirst) input.current?.focus();
  }, [typeFirst]);
  const pick = (id: string) => {
    onPick(id);
    setTyped('');
  };
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      {/* The list never closes: Escape is for what it lies in. */}
      <Combobox.EventsTarget withExpandedAttribute data-mantine-stop-propagation={false}>
        <TextInput
          aria-label={label}
          placeholder="Find a tag"
          maxLength={100}
          error={error}
          ref={input}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Combobox.EventsTarget>
      <TagPickerOptions
        label={label}
        found={found}
        tags={tags}
        create={undefined}
        isPicked={({ id }) => picked.includes(id)}
        more={(found.data?.items.length ?? 0) >= OFFERED}
      />
    </Combobox>
  );
}
