import { IconUsers } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { ListPage } from '../../../platform/ui/list/list-page.tsx';
import { usePicking } from '../../../platform/ui/list/use-picking.web.ts';
import { useRememberList } from '../../../platform/ui/url/list-address.web.ts';
import { type ChangeUrl, useUrlState } from '../../../platform/ui/url/use-url-state.web.ts';
import type { ContactSummary } from '../contact/contact.contract.ts';
import { ContactCount } from '../list/contact-count.tsx';
import { ContactFilters } from '../list/contact-filters.tsx';
import { ContactTable } from '../list/contact-table.tsx';
import { PAGE_SIZES } from '../list/list.contract.ts';
import { useContactCount, useContacts, useContactsAhead } from '../list/list.web.ts';
import { ListActions, useMayAdd } from '../list/list-actions.tsx';
import { filterOf, isFiltered, type ListUrl, listUrl, NO_FILTER } from '../list/list-url.web.ts';
import { unreadFilter } from '../list/unread-filter.web.ts';
import { useShownColumns } from '../list/use-shown-columns.web.ts';
import { useWorkToShow } from '../undo/work-to-show.web.ts';
import { EditAllButton, useMayEditAll } from './edit-all-button.tsx';
import { EditingBelow } from './editing-below.tsx';
import { ExportItem } from './export-item.tsx';
import { WorkAbove } from './work-above.tsx';

const DeleteContact = lazy(() =>
  import('../undo/delete-contact.tsx').then((loaded) => ({ default: loaded.DeleteContact })),
);

export default function ContactsPage() {
  const [url, change, unread] = useUrlState(listUrl);
  const problem = unreadFilter(unread);
  if (!problem) return <Contacts url={url} change={change} />;
  return (
    <ListPage
      title="Contacts"
      list={{ data: undefined, error: problem, refetch: () => {} }}
      empty={{ title: 'No contacts' }}
      filtered
      onClearFilters={() => change(NO_FILTER)}
    >
      {() => null}
    </ListPage>
  );
}

function Contacts({ url, change }: { url: ListUrl; change: ChangeUrl<typeof listUrl> }) {
  const [deleting, setDeleting] = useState<ContactSummary>();
  const { shown } = useShownColumns();
  const columns = shown.map(({ id }) => id);
  const list = useContacts(url, columns);
  const counted = useContactCount(url);
  const count = counted.isPlaceholderData ? undefined : counted.data?.count;
  const fetchAhead = useContactsAhead(url, columns);
  const work = useWorkToShow();
  const mayAdd = useMayAdd();
  const mayEditAll = useMayEditAll();
  const filter = filterOf(url);
  const picking = usePicking(JSON.stringify(filter), list.isOfOtherFilter);
  const filtered = isFiltered(url);
  // Then the one next step stands alone.
  const nothing = list.data?.items.length === 0 && !filtered && !list.isPlaceholderData;
  useRememberList('/contacts');

  return (
    <>
      <ListPage
        title="Contacts"
        list={list}
        actions={
          !nothing && (
            <>
              {mayEditAll && <EditAllButton picking={picking} />}
              <ListActions />
            </>
          )
        }
        filters={
          <>
            {!nothing && (
              <ContactFilters url={url} onChange={change}>
                <ExportItem filter={filter} count={count} />
              </ContactFilters>
            )}
            <WorkAbove work={work} />
          </>
        }
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
          onAhead: fetchAhead,
        }}
        pickable={mayEditAll}
        below={
          <EditingBelow
            picking={picking}
            filter={filter}
            filtered={filtered}
            count={count}
            onCountAgain={counted.isError && !counted.data ? () => void counted.refetch() : undefined}
            onStarted={({ id }) => work.show(id)}
          />
        }
      >
        {(contacts) => (
          <ContactTable
            contacts={contacts}
            missing={list.data?.missing}
            sort={url.sort}
            onSort={(sort) => change({ sort, cursor: undefined })}
            onDelete={setDeleting}
            picking={mayEditAll ? picking : undefined}
          />
        )}
      </ListPage>
      {deleting && (
        <Suspense>
          <DeleteContact contact={deleting} onClose={() => setDeleting(undefined)} />
        </Suspense>
      )}
    </>
  );
}
