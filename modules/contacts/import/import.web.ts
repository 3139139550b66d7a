import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/call.web.ts';
import type { Mapping } from './field.contract.ts';
import {
  cancelImportEndpoint,
  discardImportEndpoint,
  type Format,
  getImportEndpoint,
  type ImportDetail,
  importLimitsEndpoint,
  listImportsEndpoint,
  prepareImportEndpoint,
  runImportEndpoint,
} from './import.contract.ts';

/** Where imports are in the cache. */
export const importKeys = {
  all: ['imports'],
  list: (query: object) => ['imports', 'list', query],
  one: (id: string) => ['imports', 'one', id],
};

/** A page of the imports; the page before stays while the next one loads. */
export function useImports(query: { limit: number; cursor?: string }) {
  return useQuery({
    queryKey: importKeys.list(query),
    queryFn: ({ signal }) => call(listImportsEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

export function useImport(id: string) {
  return useQuery({
    queryKey: importKeys.one(id),
    queryFn: ({ signal }) => call(getImportEndpoint, { params: { id }, signal }),
  });
}

export function useImportLimits() {
  return useQuery({
    queryKey: ['imports', 'limits'],
    queryFn: ({ signal }) => call(importLimitsEndpoint, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** What someone changes about a draft. */
export interface Preparation {
  format?: Partial<Format>;
  mapping?: Mapping;
  tags?: string[];
}

/** Keeps each change of a draft at once, one after another, so that a reload finds it. */
export function usePrepareImport(id: string) {
  const queries = useQueryClient();
  const key = importKeys.one(id);
  return useMutation({
    scope: { id: `import ${id}` },
    mutationFn: (body: Preparation) => call(prepareImportEndpoint, { params: { id }, body }),
    onMutate: ({ mapping, tags }) => {
      queries.setQueryData<ImportDetail>(
        key,
        (draft) =>
          draft && {
            ...draft,
            tags: tags ?? draft.tags,
            columns: draft.columns.map((column, at) => ({
              ...column,
              field: mapping ? (mapping[at] ?? null) : column.field,
            })),
          },
      );
    },
    // A mapping is shown as soon as it is chosen; only another reading of the file says something new.
    onSuccess: (draft, { format }) => format && queries.setQueryData(key, draft),
    onError: () => queries.invalidateQueries({ queryKey: key }),
  });
}

export function useRunImport(id: string) {
  return useImportAction(() => call(runImportEndpoint, { params: { id } }));
}

export function useCancelImport(id: string) {
  return useImportAction(() => call(cancelImportEndpoint, { params: { id } }));
}

export function useDiscardImport(id: string) {
  return useImportAction(() => call(discardImportEndpoint, { params: { id } }), false);
}

function useImportAction<Reply>(mutationFn: () => Promise<Reply>, stays = true) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () =>
      queries.invalidateQueries({ queryKey: importKeys.all, refetchType: stays ? 'active' : 'none' }),
  });
}
