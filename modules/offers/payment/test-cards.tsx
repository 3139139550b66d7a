import { UnstyledButton } from '@mantine/core';
import classes from './sandbox-page.module.css';
import { grouped, TEST_CARDS } from './test-cards.web.ts';

/** The cards that the sandbox takes; pressing one fills it in. */
export function TestCards({ onPick }: { onPick: (number: string) => void }) {
  return (
    <section className={classes.cards}>
      <h2 className={classes.heading}>Test cards</h2>
      <p className={classes.text}>Press one to fill it in.</p>
      <ul className={classes.list}>
        {TEST_CARDS.map(({ number, does }) => (
          <li key={number}>
            <UnstyledButton className={classes.pick} onClick={() => onPick(number)}>
              <span className={classes.number}>{grouped(number)}</span>
              <span className={classes.does}>{does}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
