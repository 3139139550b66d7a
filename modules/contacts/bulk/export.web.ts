import { useMutation } from '@tanstack/react-query';
import { addressOf, call } from '../../../platform/http/call.web.ts';
import { notifyFailed } from '../../../platform/ui/feedback/notify.tsx';
import type { Selection } from '../list/selection.contract.ts';
import { exportFileEndpoint, startExportEndpoint } from './bulk.contract.ts';

/** Contacts to export, with the number of them that the person saw. */
export interface AskedExport {
  selection: Selection;
  seen: number;
}

/** Gives contacts as a file: the browser downloads it. What stands in the way is said in a toast. */
export function useExport(): { start: (asked: AskedExport) => Promise<void>; isPending: boolean } {
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (body: AskedExport) => call(startExportEndpoint, { body }),
    onSuccess: ({ id }) => download(addressOf(exportFileEndpoint, { params: { id } })),
    onError: (error) => notifyFailed(error),
  });
  // Whoever waits for it has nothing to do about a failure that is told.
  const start = (asked: AskedExport) => mutateAsync(asked).then(nothing, nothing);
  return { start, isPending };
}

function nothing() {}

// By a link, which carries the session and leaves the page where it is.
function download(address: string) {
  const link = document.createElement('a');
  link.href = address;
  link.download = '';
  link.click();
}
