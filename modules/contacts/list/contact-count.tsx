import { Button } from '@mantine/core';
import { contactsInWords } from '../tags/tag-words.web.ts';
import classes from './contact-count.module.css';
import { useContactCount } from './list.web.ts';
import type { ListUrl } from './list-url.web.ts';

/** How many contacts the list holds over all its pages; the number of the filter before is faint until the new one is there. */
export function ContactCount({ url }: { url: ListUrl }) {
  const { data, error, isPlaceholderData, refetch } = useContactCount(url);
  if (data) {
    return (
      <span className={classes.count} data-stale={isPlaceholderData || undefined}>
        {contactsInWords(data.count)}
      </span>
    );
  }
  if (!error) return null;
  return (
    <>
      Their number is not known.
      <Button variant="subtle" size="compact-sm" onClick={() => void refetch()}>
        Count again
      </Button>
    </>
  );
}
