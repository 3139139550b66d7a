import { Button } from '@mantine/core';
import { useState } from 'react';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { Loaded } from '../../../platform/ui/feedback/loaded.tsx';
import { Time } from '../../../platform/ui/feedback/time.tsx';
import { useContactHistory } from '../history/history.web.ts';
import classes from './history-section.module.css';
import { type HistoryEntry, told } from './history-words.web.ts';

const FIRST = 6;
const MOST = 200;

/** What happened to a contact: what, who, when, and from what to what. */
export function HistorySection({ contactId }: { contactId: string }) {
  const history = useContactHistory(contactId, MOST);
  const [all, setAll] = useState(false);
  return (
    <Section title="History">
      <Loaded query={history}>
        {({ items }) => (
          <>
            <ol className={classes.entries}>
              {items.slice(0, all ? MOST : FIRST).map((entry) => (
                <Entry key={entry.changesetId} entry={entry} />
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
  const { title, changes } = told(entry);
  return (
    <li className={classes.entry}>
      <p className={classes.title}>{title}</p>
      {changes.map(({ label, from, to }) => (
        <p key={label} className={classes.change}>
          {label}: {from && <del>{from}</del>} {to ? <ins>{to}</ins> : !from || 'removed'}
        </p>
      ))}
      <p className={classes.who}>
        {entry.actor.name} · <Time at={entry.at} />
      </p>
    </li>
  );
}
