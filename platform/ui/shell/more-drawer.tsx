import { Drawer } from '@mantine/core';
import type { NavEntry } from '../../module/web-module.web.ts';
import { useFocusBack } from '../confirm/use-focus-back.web.ts';
import type { Account } from './account.web.ts';
import classes from './bottom-bar.module.css';
import { MorePanel } from './more-panel.tsx';

interface Given {
  entries: readonly NavEntry[];
  account: Account;
  onClose: () => void;
}

/** What a phone's "More" opens; its code comes when someone presses it. */
export default function MoreDrawer({ entries, account, onClose }: Given) {
  useFocusBack();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="bottom"
      classNames={{ content: classes.drawer }}
      title={account.name}
    >
      <MorePanel entries={entries} account={account} onGo={onClose} />
    </Drawer>
  );
}
