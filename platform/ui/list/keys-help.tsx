import { lazy, Suspense, useState } from 'react';
import { useListKey } from './use-list-key.web.ts';

const KeysDialog = lazy(() => import('./keys-dialog.tsx'));

/** The answer to `?`: all keys of a list, where its rows may be `pickable`. */
export function KeysHelp({ pickable }: { pickable: boolean }) {
  const [opened, setOpened] = useState(false);
  useListKey(({ kind }) => {
    if (kind === 'help') setOpened(true);
    return kind === 'help';
  });
  if (!opened) return null;
  return (
    <Suspense>
      <KeysDialog pickable={pickable} onClose={() => setOpened(false)} />
    </Suspense>
  );
}
