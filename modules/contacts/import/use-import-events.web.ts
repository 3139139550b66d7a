import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf } from '../../../platform/http/call.web.ts';
import { type ImportDetail, type ImportProgress, importEventsEndpoint } from './import.contract.ts';
import { importKeys } from './import.web.ts';

const RETRY_MS = 1500;

/** Keeps an import in the cache up to date while it runs, also beyond a restart of the server. */
export function useImportEvents(id: string, running: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!running) return;
    return listen(addressOf(importEventsEndpoint, { params: { id } }), (progress) => {
      queries.setQueryData<ImportDetail>(
        importKeys.one(id),
        (before) => before && { ...before, ...progress },
      );
      // The end also brings reasons and notes, new contacts and new tags.
      if (progress.finishedAt)
        for (const name of ['imports', 'contacts', 'tags'])
          void queries.invalidateQueries({ queryKey: [name] });
    });
  }, [id, running, queries]);
}

/** Listens to the events of an import until it ends; gives what stops it. */
function listen(address: string, hear: (progress: ImportProgress) => void): () => void {
  let source: EventSource;
  let retry: ReturnType<typeof setTimeout>;
  open();
  return () => {
    clearTimeout(retry);
    source.close();
  };

  function open() {
    source = new EventSource(address);
    source.onmessage = ({ data }) => {
      const progress: ImportProgress = JSON.parse(data);
      if (progress.finishedAt) source.close();
      hear(progress);
    };
    // A browser gives up by itself on some answers, as while the server starts.
    source.onerror = () => {
      source.close();
      retry = setTimeout(open, RETRY_MS);
    };
  }
}
