import { useMutation } from '@tanstack/react-query';
import { addressOf, call } from '../../../platform/http/call.web.ts';
import { notifyNotDone } from '../../../platform/ui/feedback/notify.tsx';
import { problemOf } from '../../../platform/ui/feedback/problem.web.ts';
import type { Selection } from '../list/selection.contract.ts';
import { contactsInWords } from '../tags/tag-words.web.ts';
import { exportFileEndpoint, startExportEndpoint } from './bulk.contract.ts';
import { useAfterRefusal } from './bulk.web.ts';

/** Contacts to export, with the number of them that the person saw. */
export interface AskedExport {
  selection: Selection;
  seen: number;
}

/**
 * Gives contacts as a file: the browser downloads it. What stands in the way is said in a toast; where the server
 * counts other contacts than the person saw, it offers to export those, and `onCounted` is told their number.
 */
export function useExport(onCounted: (number: number) => void = nothing) {
  const afterRefusal = useAfterRefusal(onCounted);
  const { mutateAsync, isPending } = useMutation({
    mutationFn: (body: AskedExport) => call(startExportEndpoint, { body }),
    onSuccess: ({ id }) => download(addressOf(exportFileEndpoint, { params: { id } })),
    onError: (error, { selection }) => {
      const number = afterRefusal(error);
      const label = number && `Export ${contactsInWords(number)}`;
      const repeat = label ? { label, onClick: () => start({ selection, seen: number }) } : undefined;
      notifyNotDone(problemOf(error).detail, undefined, repeat);
    },
  });
  // Whoever waits for it has nothing to do about a failure that is told.
  const start = (asked: AskedExport): Promise<void> => mutateAsync(asked).then(nothing, nothing);
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
