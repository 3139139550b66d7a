import { Avatar } from '@mantine/core';
import classes from './person.module.css';

interface Given {
  /** What they are called; empty where nobody said. */
  name: string;
  /** Stands in for the name: the e-mail, say. */
  otherwise?: string;
}

/** A person by their name, with their initials on a colour that is always theirs. */
export function Person({ name, otherwise = 'No name' }: Given) {
  return (
    <span className={classes.person}>
      <Avatar size={24} radius="xl" name={name || otherwise} aria-hidden className={classes.initials} />
      <span className={classes.name} data-unnamed={name === '' || undefined}>
        {name || otherwise}
      </span>
    </span>
  );
}
