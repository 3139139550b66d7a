import type { Contact } from '../contact/contact.contract.ts';

type Grant = Contact['tags'][number]['grants'][number];

/** Why a contact has a tag: "By the import people.csv". */
export function reasonInWords({ source, label }: Pick<Grant, 'source' | 'label'>): string {
  return label ? `${WORDS[source]} ${label}` : WORDS[source];
}

const WORDS: Record<Grant['source'], string> = {
  manual: 'By hand',
  import: 'By the import',
  offer: 'By the offer',
  checkout: 'By the checkout',
  product: 'By the product',
  api: 'Over the API',
  rule: 'By the rule',
};
