import { Button } from '@mantine/core';
import { IconListDetails, IconPlus, IconTags } from '@tabler/icons-react';
import { useState } from 'react';
import { FilterBar } from '../../../platform/ui/list/filter-bar.tsx';
import { ListPage } from '../../../platform/ui/list/list-page.tsx';
import { SearchField } from '../../../platform/ui/list/search-field.tsx';
import { useRight } from '../../../platform/ui/rights/rights.tsx';
import { useUrlState } from '../../../platform/ui/url/use-url-state.web.ts';
import { useTags } from './tag.web.ts';
import { type Doing, TagDialogs } from './tag-dialogs.tsx';
import { tagsInWords } from './tag-words.web.ts';
import { TagsTable } from './tags-table.tsx';
import { TAGS_SIZES, tagsUrl } from './tags-url.web.ts';

export default function TagsPage() {
  const [url, change] = useUrlState(tagsUrl);
  const [doing, setDoing] = useState<Doing>();
  const mayEdit = useRight('contacts.editTags');
  const list = useTags(url);
  const newTag = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setDoing({ kind: 'create' })}>
      New tag
    </Button>
  );
  const addMany = (
    <Button
      variant="default"
      leftSection={<IconListDetails size={16} />}
      onClick={() => setDoing({ kind: 'create many' })}
    >
      Add many
    </Button>
  );
  const actions = mayEdit && (
    <>
      {addMany}
      {newTag}
    </>
  );
  return (
    <>
      <ListPage
        title="Tags"
        list={list}
        count={list.data && !list.data.next && !list.data.previous && tagsInWords(list.data.items.length)}
        filtered={url.search !== ''}
        onClearFilters={() => change({ search: '', cursor: undefined })}
        actions={actions}
        filters={
          <FilterBar>
            <SearchField
              label="Search tags"
              value={url.search}
              onChange={(search) => change({ search, cursor: undefined }, { replace: true })}
            />
          </FilterBar>
        }
        empty={{
          title: 'No tags yet',
          text: mayEdit
            ? 'A tag gathers contacts: by what they bought, where you met them, what they asked for.'
            : 'Tags gather contacts. Nobody has made one yet.',
          icon: IconTags,
          action: actions,
        }}
        pager={{
          cursor: url.cursor,
          size: url.limit,
          sizes: TAGS_SIZES,
          onSize: (limit) => change({ limit: tagsUrl.shape.limit.parse(limit), cursor: undefined }),
          onGo: (cursor, how) => change({ cursor }, how),
        }}
      >
        {(tags) => <TagsTable tags={tags} mayEdit={mayEdit} onDo={setDoing} />}
      </ListPage>
      <TagDialogs doing={doing} onClose={() => setDoing(undefined)} />
    </>
  );
}
