import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { ListPage } from '../../../platform/ui/list/list-page.tsx';
import { useRememberList } from '../../../platform/ui/url/list-address.web.ts';
import { useUrlState } from '../../../platform/ui/url/use-url-state.web.ts';
import type { ContactSummary } from '../contact/contact.contract.ts';
import { DeleteContact } from '../undo/delete-contact.tsx';
import { ContactCount } from './contact-count.tsx';
import { ContactFilters } from './contact-filters.tsx';
import { ContactTable } from './contact-table.tsx';
import { PAGE_SIZES } from './list.contract.ts';
import { useContacts } from './list.web.ts';
import { ListActions, useMayAdd } from './list-actions.tsx';
import { isFiltered, listUrl, NO_FILTER } from './list-url.web.ts';
import { useShownColumns } from './use-shown-columns.web.ts';

export default function ContactsPage() {
  const [url, change] = useUrlState(listUrl);
  const [deleting, setDeleting] = useState<ContactSummary>();
  const { shown } = useShownColumns();
  const list = useContacts(
    url,
    shown.map(({ id }) => id),
  );
  const mayAdd = useMayAdd();
  const filtered = isFiltered(url);
  // Then the one next step stands alone.
  const nothing = list.data?.items.length === 0 && !filtered && !list.isPlaceholderData;
  useRememberList('/contacts');

  return (
    <>
      <ListPage
        title="Contacts"
        list={list}
        actions={!nothing && <ListActions />}
        filters={!nothing && <ContactFilters url={url} onChange={change} />}
        filtered={filtered}
        onClearFilters={() => change(NO_FILTER)}
        count={<ContactCount url={url} />}
        empty={{
          title: 'No contacts yet',
          text: mayAdd
            ? 'Import a file of the people you know, or create the first one by hand.'
            : 'As soon as someone adds contacts, they are here.',
          icon: IconUsers,
          action: mayAdd && <ListActions />,
        }}
        pager={{
          cursor: url.cursor,
          size: url.limit,
          sizes: PAGE_SIZES,
          onSize: (limit) => change({ limit: listUrl.shape.limit.parse(limit), cursor: undefined }),
          onGo: (cursor, how) => change({ cursor }, how),
        }}
      >
        {(contacts) => (
          <ContactTable
            contacts={contacts}
            missing={list.data?.missing}
            sort={url.sort}
            onSort={(sort) => change({ sort, cursor: undefined })}
            onDelete={setDeleting}
          />
        )}
      </ListPage>
      {deleting && <DeleteContact contact={deleting} onClose={() => setDeleting(undefined)} />}
    </>
  );
}
