import { Button, SegmentedControl, Stack, Text, useMantineColorScheme } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import type { NavEntry } from '../../module/web-module.web.ts';
import type { Account } from './account.web.ts';
import { NavList } from './nav-list.tsx';
import { SCHEMES, schemeOf } from './scheme-items.tsx';

interface Given {
  entries: readonly NavEntry[];
  account: Account;
  onGo: () => void;
}

/** What a phone's "More" opens: the remaining entries, the account, appearance, sign-out. */
export function MorePanel({ entries, account, onGo }: Given) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {account.email}
      </Text>
      <nav aria-label="More">
        <NavList entries={[...entries, ...account.entries]} onGo={onGo} />
      </nav>
      <SegmentedControl
        fullWidth
        size="sm"
        aria-label="Appearance"
        value={colorScheme}
        onChange={(value) => setColorScheme(schemeOf(value))}
        data={SCHEMES.map(({ value, label }) => ({ value, label }))}
      />
      <Button variant="default" leftSection={<IconLogout size={16} />} onClick={account.onSignOut}>
        Sign out
      </Button>
    </Stack>
  );
}
