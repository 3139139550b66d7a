import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './selection-bar.module.css';

interface Given {
  /** What the list is of, with their number: "12,403 contacts". */
  inWords: (count: number) => string;
  /** How many are picked; undefined while it is being found out. */
  number: number | undefined;
  /** How many the list holds over all its pages; undefined while it is being found out. */
  count: number | undefined;
  /** Whether filters narrow the list. */
  filtered: boolean;
  /** What must be said in place of the number: that the selection was cleared, say. */
  notice?: string;
  onPickAll: () => void;
  onClear: () => void;
  onLeave: () => void;
  /** What can be done to those that are picked. */
  children: ReactNode;
}

/** The bar below a list whose rows are picked: how many are, the ways to all and to none, and what to do with them. */
export function SelectionBar({ inWords, number, count, filtered, notice, children, ...on }: Given) {
  const all = number !== undefined && number > 0 && number === count;
  const said = notice ?? (number === 0 ? 'Nothing selected yet' : wordsOf(number, all, inWords));
  return (
    <section className={classes.bar} aria-label="Edit all">
      <p className={classes.number} role="status">
        {said}
      </p>
      {count !== undefined && count > 0 && !all && (
        <Button className={classes.all} variant="subtle" size="compact-sm" onClick={on.onPickAll}>
          Select all {inWords(count)}
          {filtered && (count === 1 ? ' that matches' : ' that match')}
        </Button>
      )}
      {number !== 0 && (
        <Button
          className={classes.clear}
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={on.onClear}
        >
          Clear
        </Button>
      )}
      <div className={classes.actions}>{children}</div>
      <Button className={classes.leave} variant="default" onClick={on.onLeave}>
        Done
      </Button>
    </section>
  );
}

function wordsOf(number: number | undefined, all: boolean, inWords: Given['inWords']) {
  if (number === undefined) return 'Counting …';
  return all ? `All ${inWords(number)} selected` : `${inWords(number)} selected`;
}
