import { CURRENCIES } from './currencies.contract.ts';

/** A currency as it is chosen: its letters, and its name with them. */
export interface CurrencyChoice {
  value: string;
  label: string;
}

const USUAL = ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'JPY'];

/** Every currency that there is to choose, the most usual ones first. */
export function currencyChoices(): { group: string; items: CurrencyChoice[] }[] {
  const others = CURRENCIES.filter((code) => !USUAL.includes(code));
  return [
    { group: 'Usual', items: USUAL.map(asChoice) },
    { group: 'All others', items: others.map(asChoice) },
  ];
}

function asChoice(code: string): CurrencyChoice {
  const name = NAMES.of(code);
  return { value: code, label: name && name !== code ? `${code} · ${name}` : code };
}

const NAMES = new Intl.DisplayNames('en', { type: 'currency' });
