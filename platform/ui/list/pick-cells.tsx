import classes from './data-table.module.css';
import { PickBox } from './pick-box.tsx';
import type { Picking } from './picking.web.ts';
import { isPicked, pageBox } from './selection.web.ts';
import { usePicked } from './use-picking.web.ts';

/** The cell that picks all rows of a page, at the head of its table. */
export function PagePick({ picking, keys }: { picking: Picking; keys: readonly string[] }) {
  const state = usePicked(picking, ({ picked }) => pageBox(picked, keys));
  return (
    <th scope="col" className={classes.pickCell}>
      <PickBox
        label="Select all on this page"
        state={state}
        onPick={(wanted) => picking.pick(keys, wanted)}
      />
    </th>
  );
}

interface RowGiven {
  picking: Picking;
  rowKey: string;
  /** "Select Ann Lee". */
  label: string;
  onPick: (key: string, wanted: boolean, extend: boolean) => void;
}

/** The cell that picks its row. */
export function RowPick({ picking, rowKey, label, onPick }: RowGiven) {
  const picked = usePicked(picking, (now) => isPicked(now.picked, rowKey));
  return (
    <td className={classes.pickCell}>
      <PickBox
        label={label}
        state={picked ? 'all' : 'none'}
        onPick={(wanted, extend) => onPick(rowKey, wanted, extend)}
      />
    </td>
  );
}
