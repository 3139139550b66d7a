import { Button, Modal } from '@mantine/core';
import { IconBook, IconKey, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ListPage } from '../../ui/list/list-page.tsx';
import { useUrlState } from '../../ui/url/use-url-state.web.ts';
import { ApiKeyForm } from '../api-keys/api-key-form.tsx';
import type { ApiKeyShown } from '../api-keys/api-keys.contract.ts';
import { useApiKeys } from '../api-keys/api-keys.web.ts';
import { ApiKeysTable } from '../api-keys/api-keys-table.tsx';
import { WithdrawKey } from '../api-keys/withdraw-key.tsx';
import { pageState } from './page-state.web.ts';

/** The keys with which programs come in. */
export default function ApiKeysPage() {
  const [url, change] = useUrlState(pageState);
  const list = useApiKeys(url);
  const [creating, setCreating] = useState(false);
  const [withdrawing, setWithdrawing] = useState<ApiKeyShown>();
  const create = (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)}>
      New API key
    </Button>
  );
  return (
    <>
      <ListPage
        title="API keys"
        subtitle="For programs that read or write contacts."
        list={list}
        actions={
          <>
            <Button component="a" href="/api/docs" variant="default" leftSection={<IconBook size={16} />}>
              API reference
            </Button>
            {create}
          </>
        }
        empty={{
          title: 'No API keys yet',
          text: 'A key lets a program in, with just the rights that you give it.',
          icon: IconKey,
          action: create,
        }}
        pager={{
          cursor: url.cursor,
          size: url.limit,
          onSize: (limit) => change({ limit, cursor: undefined }),
          onGo: (cursor, how) => change({ cursor }, how),
        }}
      >
        {(rows) => <ApiKeysTable rows={rows} onWithdraw={setWithdrawing} />}
      </ListPage>
      <Modal opened={creating} onClose={() => setCreating(false)} title="New API key">
        <ApiKeyForm onDone={() => setCreating(false)} />
      </Modal>
      {withdrawing && <WithdrawKey apiKey={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </>
  );
}
