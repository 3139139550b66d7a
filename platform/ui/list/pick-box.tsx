import classes from './pick-box.module.css';

interface Given {
  /** What it picks: "Select Ann Lee". */
  label: string;
  /** Whether all that it stands for is picked, or some of it. */
  state: 'all' | 'some' | 'none';
  /** Told what is wanted, and whether Shift was held. */
  onPick: (wanted: boolean, extend: boolean) => void;
}

/** The box that picks a row or a page of them; that of a row can be pressed anywhere on the row. */
export function PickBox({ label, state, onPick }: Given) {
  return (
    <input
      type="checkbox"
      className={classes.box}
      aria-label={label}
      checked={state === 'all'}
      ref={(box) => {
        if (box) box.indeterminate = state === 'some';
      }}
      onChange={({ currentTarget, nativeEvent }) =>
        onPick(currentTarget.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }
    />
  );
}
