import { IconHistory } from '@tabler/icons-react';
import { z } from 'zod';
import { ListPage } from '../../../platform/ui/list/list-page.tsx';
import { useUrlState } from '../../../platform/ui/url/use-url-state.web.ts';
import { ChangesTable } from './changes-table.tsx';
import { useChangesets } from './changesets.web.ts';

const urlState = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().optional(),
});

export default function ChangesPage() {
  const [url, change] = useUrlState(urlState);
  const list = useChangesets(url);
  return (
    <ListPage
      title="Changes"
      subtitle="What was deleted, or done to many contacts at once, and the way to take it back."
      list={list}
      empty={{
        title: 'Nothing to take back',
        text: 'When contacts are deleted, or many are changed at once, it is listed here and can be undone.',
        icon: IconHistory,
      }}
      pager={{
        cursor: url.cursor,
        size: url.limit,
        onSize: (limit) => change({ limit, cursor: undefined }),
        onGo: (cursor, how) => change({ cursor }, how),
      }}
    >
      {(changes) => <ChangesTable changes={changes} />}
    </ListPage>
  );
}
