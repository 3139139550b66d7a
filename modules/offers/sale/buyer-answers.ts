import { readCountry } from '../../contacts/public.ts';
import type { Asks } from '../checkout/checkout.contract.ts';
import type { BuyerFields } from './sale.contract.ts';
import { fieldsMissing } from './sale.problems.ts';

type Field = Exclude<keyof BuyerFields, 'email'>;

// What belongs to each question; without a sentence it may be blank even where the answer is required.
const QUESTIONS: Record<keyof Asks, Partial<Record<Field, string | null>>> = {
  name: { firstName: 'Give your first name.', lastName: 'Give your last name.' },
  phone: { phone: 'Give your phone number.' },
  address: {
    addressLine1: 'Give your street and number.',
    addressLine2: null,
    postalCode: 'Give your postal code.',
    city: 'Give your city.',
    state: null,
    country: 'Choose your country.',
  },
};

/**
 * What a buyer said to the questions of a checkout, the country by its code; answers to what it does not ask are dropped.
 *
 * @throws Problem 400 that names every field whose answer is required and missing, and a country that nobody knows.
 */
export function answersTo(asks: Asks, given: BuyerFields): BuyerFields {
  const missing: { field: string; message: string }[] = [];
  const answers = { ...given };
  if (!given.email) missing.push({ field: 'email', message: 'Give your e-mail address.' });
  for (const question of ['name', 'phone', 'address'] as const) {
    for (const [field, message] of Object.entries(QUESTIONS[question]) as [Field, string | null][]) {
      if (asks[question] === 'no') answers[field] = null;
      else if (asks[question] === 'required' && message && !given[field]) missing.push({ field, message });
    }
  }
  const country = answers.country && readCountry(answers.country);
  if (answers.country && !country)
    missing.push({ field: 'country', message: 'This is not a country we know. Choose it from the list.' });
  if (missing.length > 0) throw fieldsMissing(missing);
  return { ...answers, country };
}
