import type { Db } from '../../../../platform/db/db.ts';
import type { ActingAs } from '../../../../platform/testing/signed-in.ts';
import { addCheckout, addOffer, addProduct } from '../catalogue.ts';
import { addTag } from '../people.ts';

/** A product as the reference knows it: the tag it gives, and whether the tag stays when access ends. */
export interface Product {
  id: string;
  tag: string | null;
  keeps: boolean;
}

/** An offer as the reference knows it, with the tags of the checkout that sells it. */
export interface Offer {
  id: string;
  amount: number;
  tags: string[];
  items: { product: Product; days?: number }[];
  checkout: { id: string; title: string; tagIds: string[] };
}

export interface Shop {
  tags: { id: string; name: string }[];
  products: Product[];
  offers: Offer[];
}

/** What all sequences buy: products that share tags, that keep and withdraw them, in offers that share tags too. */
export async function openShop(db: Db, editor: ActingAs): Promise<Shop> {
  const tags: Shop['tags'] = [];
  for (const name of ['Red', 'Green', 'Blue', 'Black']) tags.push({ id: await addTag(editor, name), name });
  const tag = (at: number) => tags[at]?.id ?? null;
  const product = async (tagId: string | null, keeps = false): Promise<Product> => ({
    id: await addProduct(db, { tagId, whenAccessEnds: keeps ? 'keep' : 'withdraw' }),
    tag: tagId,
    keeps,
  });
  const [red, alsoRed] = [await product(tag(0)), await product(tag(0))];
  const [green, keepsGreen] = [await product(tag(1)), await product(tag(1), true)];
  const plain = await product(null);
  const days = 30;
  const offer = (amount: number, tagged: number[], atCheckout: number[], items: Offer['items']) =>
    putOnSale(db, { amount, tags: idsOf(tagged), items }, idsOf(atCheckout));
  const idsOf = (places: number[]) => places.flatMap((at) => tag(at) ?? []);
  const offers = [
    await offer(4000, [2], [3], [{ product: red }, { product: alsoRed, days }]),
    await offer(3000, [0, 2], [2], [{ product: green, days }, { product: keepsGreen }]),
    await offer(0, [3], [1], [{ product: plain, days }, { product: red }]),
    await offer(1000, [], [0], [{ product: green }, { product: alsoRed, days }]),
  ];
  return { tags, products: [red, alsoRed, green, keepsGreen, plain], offers };
}

async function putOnSale(
  db: Db,
  { amount, tags, items }: Pick<Offer, 'amount' | 'tags' | 'items'>,
  atCheckout: string[],
): Promise<Offer> {
  const products = items.map(({ product, days }) => ({ id: product.id, ...(days && { accessDays: days }) }));
  const id = await addOffer(db, { amount, tagIds: tags, products });
  const checkout = await addCheckout(db, { offerId: id, tagIds: atCheckout });
  return { id, amount, tags, items, checkout };
}
