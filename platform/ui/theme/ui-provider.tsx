import './global.css';
import '@fontsource-variable/inter/opsz.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { styleNonce } from './style-nonce.web.ts';
import { theme } from './theme.web.ts';
import { tokens } from './tokens.web.ts';

/** Dresses everything below it in the product's theme, and shows the toasts. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={tokens}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
      deduplicateInlineStyles
    >
      <Notifications position="bottom-right" limit={4} withinPortal={false} />
      {children}
    </MantineProvider>
  );
}
