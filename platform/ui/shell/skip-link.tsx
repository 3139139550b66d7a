import { UnstyledButton } from '@mantine/core';
import type { RefObject } from 'react';
import classes from './shell.module.css';

/** The first stop of the Tab key: past the navigation, into the page. */
export function SkipLink({ target }: { target: RefObject<HTMLElement | null> }) {
  return (
    <UnstyledButton className={classes.skip} onClick={() => target.current?.focus()}>
      Skip to content
    </UnstyledButton>
  );
}
