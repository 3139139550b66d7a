import './global.css';
import '@fontsource-variable/inter/opsz.css';
import '@mantine/core/styles.layer.css';
import { MantineProvider } from '@mantine/core';
import { lazy, type ReactNode, Suspense } from 'react';
import { styleNonce } from './style-nonce.web.ts';
import { theme } from './theme.web.ts';
import { tokens } from './tokens.web.ts';

const Toasts = lazy(() => import('../feedback/toasts.tsx'));

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
      <Suspense>
        <Toasts />
      </Suspense>
      {children}
    </MantineProvider>
  );
}
