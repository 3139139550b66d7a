import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf } from '../../../platform/http/call.web.ts';
import { listenTo } from '../../../platform/http/listen-to.web.ts';
import { type ImportDetail, type ImportProgress, importEventsEndpoint } from './import.contract.ts';
import { importKeys } from './import.web.ts';

/** Keeps an import in the cache up to date while it runs, also beyond a restart of the server. */
export function useImportEvents(id: string, running: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!running) return;
    const hear = (progress: ImportProgress) => {
      queries.setQueryData<ImportDetail>(
        importKeys.one(id),
        (before) => before && { ...before, ...progress },
      );
      // The end also brings reasons and notes, new contacts and new tags.
      if (progress.finishedAt)
        for (const name of ['imports', 'contacts', 'tags'])
          void queries.invalidateQueries({ queryKey: [name] });
    };
    const address = addressOf(importEventsEndpoint, { params: { id } });
    return listenTo(address, hear, ({ finishedAt }) => finishedAt !== null);
  }, [id, running, queries]);
}
