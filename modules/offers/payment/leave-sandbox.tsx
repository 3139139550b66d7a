import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import classes from './sandbox-page.module.css';

interface Given {
  title: string;
  text: string;
  label: string;
  to: string;
}

/** Says that nothing can be paid here any more, and leads on. */
export function LeaveSandbox({ title, text, label, to }: Given) {
  return (
    <>
      <h2 className={classes.heading}>{title}</h2>
      <p className={classes.text}>{text}</p>
      <Button component={Link} {...linkTo(to)} fullWidth mt="lg" size="md">
        {label}
      </Button>
    </>
  );
}
