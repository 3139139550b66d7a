import { Link } from '@tanstack/react-router';
import classes from './brand.module.css';

/** The product's mark and name, which lead home. */
export function Brand() {
  return (
    <Link to="/" className={classes.brand}>
      <Mark />
      Contacts
    </Link>
  );
}

/** The product's mark: two people in one circle. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg className={classes.mark} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect className={classes.ground} width="24" height="24" rx="7" />
      <circle className={classes.figure} cx="9.5" cy="9.25" r="2.75" />
      <path className={classes.figure} d="M4.5 17.5a5 5 0 0 1 10 0z" />
      <circle className={classes.echo} cx="15.75" cy="10" r="2.1" />
      <path className={classes.echo} d="M15.9 17.5c0-1.75-.6-3.2-1.6-4.25a3.9 3.9 0 0 1 5.45 4.25z" />
    </svg>
  );
}
