import { Button } from '@mantine/core';
import { Fragment } from 'react';
import { useTagNames } from '../tags/tag.web.ts';
import { ConditionWords } from './condition-words.tsx';
import classes from './filter-chips.module.css';
import type { FilterPart } from './filter-part.web.ts';
import { FilterPiece } from './filter-piece.tsx';
import { type Clause, filterSentence, type Shown } from './filter-sentence.web.ts';
import { isFiltered, NO_FILTER } from './list-url.web.ts';
import { localDayOf } from './local-days.web.ts';

/** The filter as a sentence whose pieces can be taken away one by one, or all at once. */
export function FilterChips({ url, onChange }: FilterPart) {
  const { subject, clauses } = filterSentence(url, localDayOf(new Date()));
  return (
    <section className={classes.sentence} aria-label="Filters">
      {typeof subject === 'string' ? (
        <span>{subject}</span>
      ) : (
        <FilterPiece onRemove={() => onChange(subject.without)}>
          <Words shown={subject.shown} />
        </FilterPiece>
      )}
      {clauses.map((clause, index) => (
        <ClauseWords
          key={clause.pieces[0]?.key}
          clause={clause}
          end={index < clauses.length - 1 ? ',' : undefined}
          onChange={onChange}
        />
      ))}
      {isFiltered(url) && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onChange(NO_FILTER)}>
          Clear all
        </Button>
      )}
    </section>
  );
}

interface ClauseGiven extends Pick<FilterPart, 'onChange'> {
  clause: Clause;
  /** The comma, where another clause comes. */
  end: string | undefined;
}

function ClauseWords({ clause: { lead, pieces, between }, end, onChange }: ClauseGiven) {
  return pieces.map(({ key, shown, without }, index) => (
    <Fragment key={key}>
      {index > 0 && <span>{between}</span>}
      <FilterPiece
        lead={lead}
        showsLead={index === 0}
        end={index === pieces.length - 1 ? end : undefined}
        onRemove={() => onChange(without)}
      >
        <Words shown={shown} />
      </FilterPiece>
    </Fragment>
  ));
}

function Words({ shown }: { shown: Shown }) {
  if ('words' in shown) return shown.words;
  return 'tag' in shown ? <TagName id={shown.tag} /> : <ConditionWords condition={shown.condition} />;
}

function TagName({ id }: { id: string }) {
  const name = useTagNames([id])(id);
  return name === null ? 'a deleted tag' : (name ?? '…');
}
