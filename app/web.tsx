import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sessionQuery } from '../platform/auth/session/session.web.ts';
import { FillsProvider } from '../platform/ui/slot/fills.tsx';
import { shareStyleNonce } from '../platform/ui/theme/style-nonce.web.ts';
import { UiProvider } from '../platform/ui/theme/ui-provider.tsx';
import { createQueries } from './frame/queries.web.ts';
import { createAppRouter } from './frame/router.tsx';
import { webModules } from './web-modules.tsx';

shareStyleNonce();
const queries = createQueries();
const router = createAppRouter(webModules);
// On its way while the first page's code still loads.
void queries.prefetchQuery(sessionQuery);

createRoot(document.getElementById('root') ?? document.body).render(
  <StrictMode>
    <UiProvider>
      <QueryClientProvider client={queries}>
        <FillsProvider fills={webModules.flatMap((module) => module.fills)}>
          <RouterProvider router={router} />
        </FillsProvider>
      </QueryClientProvider>
    </UiProvider>
  </StrictMode>,
);
