import { Suspense } from 'react';
import type { Fill } from '../../../platform/module/slot.web.ts';
import type { Column } from '../../../platform/ui/list/column.web.ts';
import { FillBoundary } from '../../../platform/ui/slot/fill-boundary.tsx';
import { fillComponents } from './fill-component.web.ts';
import type { ListedContact } from './list.contract.ts';
import classes from './list-columns.module.css';

/** Another module's column of the list. Where its values are `missing`, a dash says so, and the list stands. */
export function moreColumn(fill: Fill, missing: boolean): Column<ListedContact> {
  const Cell = cellOf(fill);
  const lost = <span title={`${fill.title} could not be loaded`}>–</span>;
  return {
    key: fill.id,
    label: fill.title,
    width: '7.75rem',
    onPhone: 'inline',
    render: ({ more }) => {
      const value = more?.[fill.id];
      if (missing) return lost;
      if (value === undefined) return null;
      return (
        <span className={classes.contributed} data-title={fill.title}>
          <FillBoundary fallback={lost}>
            <Suspense fallback={null}>
              <Cell value={value} />
            </Suspense>
          </FillBoundary>
        </span>
      );
    },
  };
}

const cellOf = fillComponents<{ value: unknown }>();
