import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { Timeline, TimelineEntry, TimelineText } from '../../../platform/ui/detail/timeline.tsx';
import { Loaded } from '../../../platform/ui/feedback/loaded.tsx';
import { FillProblem } from '../../../platform/ui/slot/fill-problem.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { useContactHistory } from '../history/history.web.ts';
import classes from './history-section.module.css';
import { type HistoryEntry, missingInWords, told } from './history-words.web.ts';

const FIRST = 6;
const MOST = 200;

/** What happened to a contact: what, who, when, and from what to what; also what other modules tell of it. */
export function HistorySection({ contactId }: { contactId: string }) {
  const history = useContactHistory(contactId, MOST);
  const [all, setAll] = useState(false);
  return (
    <Section title="History">
      <Loaded query={history}>
        {({ items, missing }) => (
          <>
            {missing.length > 0 && (
              <div className={classes.missing}>
                <FillProblem text={missingInWords(missing)} onRetry={() => void history.refetch()} />
              </div>
            )}
            <Timeline>
              {items.slice(0, all ? MOST : FIRST).map((entry) => (
                <Entry key={`${entry.module}/${entry.id}`} entry={entry} />
              ))}
            </Timeline>
            {items.length > FIRST && !all && (
              <Button
                className={classes.all}
                variant="subtle"
                color="gray"
                size="compact-sm"
                onClick={() => setAll(true)}
              >
                Show all {items.length}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const { title, text, to, changes } = told(entry);
  const link = to && (
    <Anchor component={Link} inherit {...linkTo(to)}>
      {title}
    </Anchor>
  );
  return (
    <TimelineEntry title={link || title} who={entry.actor.name} at={entry.at}>
      {text && <TimelineText>{text}</TimelineText>}
      {entry.reason && <TimelineText>{entry.reason}</TimelineText>}
      {changes.map(({ label, from, to: now }) => (
        <TimelineText key={label}>
          {label}: {from && <del>{from}</del>} {now ? <ins>{now}</ins> : !from || 'removed'}
        </TimelineText>
      ))}
    </TimelineEntry>
  );
}
