import { Anchor, Popover, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Time } from '../../../platform/ui/feedback/time.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import type { Contact } from '../contact/contact.contract.ts';
import { contactsWithTag } from '../tags/tag-words.web.ts';
import { reasonInWords } from './reason-words.web.ts';
import classes from './tag-reasons.module.css';

type Tag = Contact['tags'][number];

/** The name of a tag; pressed, it says why the contact has it. */
export function TagReasons({ tag }: { tag: Tag }) {
  return (
    <Popover position="bottom-start" shadow="lg" width={300} withRoles trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.name} title={`Why ${tag.name}?`}>
          {tag.name}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.reasons} aria-label={`Why ${tag.name}`}>
        <ul className={classes.list}>
          {tag.grants.map((grant) => (
            <li key={`${grant.source} ${grant.reference}`}>
              <span className={classes.what}>{reasonInWords(grant)}</span>
              <span className={classes.who}>
                {grant.by} · <Time at={grant.grantedAt} />
              </span>
            </li>
          ))}
        </ul>
        <Anchor component={Link} size="sm" {...linkTo(contactsWithTag(tag))}>
          All contacts with this tag
        </Anchor>
      </Popover.Dropdown>
    </Popover>
  );
}
