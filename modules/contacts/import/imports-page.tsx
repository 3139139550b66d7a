import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { z } from 'zod';
import { ListPage } from '../../../platform/ui/list/list-page.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { useUrlState } from '../../../platform/ui/url/use-url-state.web.ts';
import { useImports } from './import.web.ts';
import { ImportsTable } from './imports-table.tsx';

const urlState = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().optional(),
});

export default function ImportsPage() {
  const [url, change] = useUrlState(urlState);
  const list = useImports(url);
  const newImport = (
    <Button component={Link} {...linkTo('/imports/new')} leftSection={<IconFileImport size={16} />}>
      Import a file
    </Button>
  );
  return (
    <ListPage
      title="Imports"
      list={list}
      actions={newImport}
      empty={{
        title: 'Nothing imported yet',
        text: 'Bring the people you know from another product: a CSV, TSV or TXT file is all it takes.',
        icon: IconFileImport,
        action: newImport,
      }}
      pager={{
        cursor: url.cursor,
        size: url.limit,
        onSize: (limit) => change({ limit, cursor: undefined }),
        onGo: (cursor, how) => change({ cursor }, how),
      }}
    >
      {(imports) => <ImportsTable imports={imports} />}
    </ListPage>
  );
}
