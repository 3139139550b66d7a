import { Anchor, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { Loaded } from '../../../platform/ui/feedback/loaded.tsx';
import { Time } from '../../../platform/ui/feedback/time.tsx';
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
            <ol className={classes.entries}>
              {items.slice(0, all ? MOST : FIRST).map((entry) => (
                <Entry key={`${entry.module}/${entry.id}`} entry={entry} />
              ))}
            </ol>
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
  return (
    <li className={classes.entry}>
      <p className={classes.title}>
        {to ? (
          <Anchor component={Link} inherit {...linkTo(to)}>
            {title}
          </Anchor>
        ) : (
          title
        )}
      </p>
      {text && <p className={classes.change}>{text}</p>}
      {entry.reason && <p className={classes.change}>{entry.reason}</p>}
      {changes.map(({ label, from, to: now }) => (
        <p key={label} className={classes.change}>
          {label}: {from && <del>{from}</del>} {now ? <ins>{now}</ins> : !from || 'removed'}
        </p>
      ))}
      <p className={classes.who}>
        {entry.actor.name} · <Time at={entry.at} />
      </p>
    </li>
  );
}
