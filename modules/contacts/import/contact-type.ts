import { foldName } from './column-names.ts';

const LEADS = words(`
  lead, leads, prospect, contact, subscriber, subscribed, member, free, trial, marketing qualified lead, sales qualified lead, mql, sql, opportunity,
  interessent, interessentin, kontakt, abonnent, cliente potencial, prospecto, contacto, suscriptor, contatto, contato, prospekt, prospect client, лид, 見込み客, 线索`);

const CUSTOMERS = words(`
  customer, customers, client, clients, buyer, purchaser, paying, paid, paying customer, active customer, existing customer, evangelist,
  kunde, kundin, bestandskunde, cliente, clienta, acheteur, compratore, comprador, klant, klient, kund, asiakas, vasarlo, zakaznik, musteri, клиент, покупатель, 顧客, 客户, 고객, عميل, לקוח`);

/** Lead or customer, from the words that products and people use for them; null for any other word. */
export function readType(text: string): 'lead' | 'customer' | null {
  const word = foldName(text);
  if (CUSTOMERS.has(word)) return 'customer';
  return LEADS.has(word) ? 'lead' : null;
}

function words(list: string) {
  return new Set(list.split(',').map(foldName));
}
