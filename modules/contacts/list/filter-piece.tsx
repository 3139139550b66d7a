import { CloseButton } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import classes from './filter-chips.module.css';

interface Given {
  /** What is said before it: "tagged". */
  lead?: string;
  /** Whether that stands there, or was said before the piece before this one. */
  showsLead?: boolean;
  children: ReactNode;
  /** What comes right after it: a comma. */
  end?: string;
  onRemove: () => void;
}

/** A piece of the sentence, with a button that takes it away and is named after it. */
export function FilterPiece({ lead, showsLead, children, end, onRemove }: Given) {
  const id = useId();
  const [leadId, wordsId, buttonId] = [`${id}lead`, `${id}words`, `${id}button`];
  return (
    <span className={classes.piece}>
      {lead && (
        <span id={leadId} className={classes.lead} hidden={!showsLead}>
          {lead}
        </span>
      )}
      <span className={classes.chip}>
        <span id={wordsId} className={classes.words}>
          {children}
        </span>
        <CloseButton
          id={buttonId}
          className={classes.remove}
          aria-label="Remove filter"
          aria-labelledby={`${buttonId} ${lead ? leadId : ''} ${wordsId}`}
          iconSize={13}
          onClick={onRemove}
        />
      </span>
      {end}
    </span>
  );
}
