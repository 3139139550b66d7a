import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { z } from 'zod';
import { changeSearch, readSearch, unreadIn } from './search-params.web.ts';

type Change<S extends z.ZodObject> = Partial<{ [Name in keyof z.output<S>]: z.output<S>[Name] | undefined }>;

/** Changes some of the URL's values; `replace` for what changes while one types, so that back leaves the page. */
export type ChangeUrl<S extends z.ZodObject> = (change: Change<S>, how?: { replace?: boolean }) => void;

/**
 * A page's state that lives in the URL, typed by a zod object whose fields have defaults or are optional.
 * What equals its default, or is undefined or empty, is left out of the URL. The third are the names whose values in
 * the URL do not fit and count as not given: for pages where that would show more than was asked for.
 */
export function useUrlState<S extends z.ZodObject>(schema: S): [z.output<S>, ChangeUrl<S>, string[]] {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const state = useMemo(() => readSearch(schema, search), [schema, search]);
  const unread = useMemo(() => unreadIn(schema, search), [schema, search]);
  const change = useCallback<ChangeUrl<S>>(
    (changed, { replace = false } = {}) => {
      const next = (before: Record<string, unknown>) => changeSearch(schema, before, changed);
      void navigate({ to: '.', search: next as never, replace, resetScroll: false });
    },
    [navigate, schema],
  );
  return [state, change, unread];
}
