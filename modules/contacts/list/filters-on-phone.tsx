import { Button } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import classes from './contact-filters.module.css';
import { filterCounts } from './filter-counts.web.ts';
import type { FilterPart } from './filter-part.web.ts';

const FilterDrawer = lazy(() => import('./filter-drawer.tsx'));

/** All filters of a phone behind one button, which says how many are set. */
export function FiltersOnPhone(part: FilterPart) {
  const [opened, setOpened] = useState(false);
  const { all } = filterCounts(part.url);
  return (
    <>
      <Button
        variant="default"
        px="sm"
        fw={480}
        leftSection={<IconFilter size={16} />}
        rightSection={all > 0 && <span className={classes.count}>{all}</span>}
        aria-haspopup="dialog"
        onClick={() => setOpened(true)}
      >
        Filters
      </Button>
      {opened && (
        <Suspense fallback={null}>
          <FilterDrawer {...part} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
