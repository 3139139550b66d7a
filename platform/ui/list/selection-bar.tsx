import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './selection-bar.module.css';

interface Given {
  /** What the list is of, with their number: "12,403 contacts". */
  inWords: (count: number) => string;
  /** How many are picked; undefined while it is being found out. */
  number: number | undefined;
  /** Whether they are all of the list, with no exception, whoever comes to it. */
  all: boolean;
  /** How many the list holds over all its pages; undefined while it is being found out. */
  count: number | undefined;
  /** Whether filters narrow the list. */
  filtered: boolean;
  /** What must be said in place of the number: that the selection was cleared, say. */
  notice?: string;
  /** Given where the list could not be counted. */
  onCountAgain?: () => void;
  onPickAll: () => void;
  onClear: () => void;
  onLeave: () => void;
  /** What can be done to those that are picked. */
  children: ReactNode;
}

/** The bar below a list whose rows are picked: how many are, the ways to all and to none, and what to do with them. */
export function SelectionBar(given: Given) {
  const { inWords, number, all, count, filtered, children, ...on } = given;
  return (
    <section className={classes.bar} aria-label="Edit all">
      <p className={classes.number} role="status">
        {given.notice ?? wordsOf(given)}
      </p>
      {number === undefined && on.onCountAgain && (
        <Button variant="subtle" size="compact-sm" onClick={on.onCountAgain}>
          Count again
        </Button>
      )}
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

function wordsOf({ number, all, inWords, onCountAgain }: Given) {
  if (number === undefined) return onCountAgain ? 'Their number is not known' : 'Counting …';
  if (number === 0) return 'Nothing selected yet';
  return all ? `All ${inWords(number)} selected` : `${inWords(number)} selected`;
}
