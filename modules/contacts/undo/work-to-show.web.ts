import { useEffect, useState } from 'react';
import { goesOn, useChangesets } from './changesets.web.ts';

/** How many of the newest changes are looked at for work that goes on. */
const LOOKED_AT = 10;

/** The work on many contacts that a list shows above its rows. */
export interface WorkToShow {
  /** The id of its changeset; undefined while there is none. */
  id: string | undefined;
  /** Work was started here: it takes the place of any other. */
  show: (id: string) => void;
  /** What came of it has been seen. */
  close: () => void;
}

/** Work that was started here, or that still goes on when the list is opened, until its end was seen. */
export function useWorkToShow(): WorkToShow {
  const [id, show] = useState<string>();
  const going = useChangesets({ limit: LOOKED_AT }).data?.items.find(goesOn)?.id;
  useEffect(() => {
    if (going !== undefined) show((shown) => shown ?? going);
  }, [going]);
  return { id, show, close: () => show(undefined) };
}
