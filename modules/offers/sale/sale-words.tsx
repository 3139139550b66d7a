import { IconCheck } from '@tabler/icons-react';
import { durationInWords } from '../offer/terms-words.contract.ts';
import type { Sale } from './sale.contract.ts';
import classes from './sale-page.module.css';

/** What a checkout says of what it sells. */
export function SaleWords({ sale: { title, text, offer } }: { sale: Sale }) {
  return (
    <div className={classes.words}>
      <h1 className={classes.title}>{title}</h1>
      {text && (
        <div className={classes.text}>
          {paragraphsOf(text).map(({ key, words }) => (
            <p key={key}>{words}</p>
          ))}
        </div>
      )}
      <WhatOneGets products={offer.products} kind={offer.kind} title="What you get" />
    </div>
  );
}

/** The products of an offer, each with how long one has it. */
export function WhatOneGets({
  products,
  kind,
  title,
}: Pick<Sale['offer'], 'products' | 'kind'> & { title: string }) {
  if (products.length === 0) return null;
  return (
    <section className={classes.gets}>
      <h2 className={classes.heading}>{title}</h2>
      <ul className={classes.products}>
        {products.map(({ name, accessDays }) => (
          <li key={name} className={classes.product}>
            <IconCheck className={classes.check} size={18} stroke={2.2} aria-hidden />
            <span>
              {name}
              <span className={classes.duration}>{durationInWords(accessDays, kind)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function paragraphsOf(text: string) {
  return text.split(/\n\s*\n/).map((words, at) => ({ key: `${at} ${words.slice(0, 20)}`, words }));
}
