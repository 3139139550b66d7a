import classes from './contact-avatar.module.css';

/**
 * The initials of a contact, to find a line again by its shape; says nothing to screen readers. A plain element, as
 * each row of the list has one.
 */
export function ContactAvatar({ name }: { name: string }) {
  return (
    <span className={classes.initials} aria-hidden>
      {initialsOf(name)}
    </span>
  );
}

// Of the first two words; of one word its first two letters. By characters, for a script may take two units for one.
function initialsOf(name: string) {
  const [first = '', second] = name.trim().split(/\s+/);
  const letters = second ? [...first].slice(0, 1).concat([...second].slice(0, 1)) : [...first].slice(0, 2);
  return letters.join('').toUpperCase();
}
