import { useChosenProduct } from '../product/product-choice.web.ts';

/** "have access to Course A", of the filter by product. */
export default function AccessWords({ value }: { value: string }) {
  const { data, error } = useChosenProduct(value);
  return `have access to ${error ? 'a deleted product' : (data?.name ?? '…')}`;
}
