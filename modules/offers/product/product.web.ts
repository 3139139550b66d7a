import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../platform/http/call.web.ts';
import {
  createProductEndpoint,
  deleteProductEndpoint,
  editProductEndpoint,
  listProductsEndpoint,
  type Product,
} from './product.contract.ts';
import type { ShelfUrl } from './shelf-url.web.ts';

/** A page of the products; the page before stays while the next one loads. */
export function useProducts(query: ShelfUrl) {
  return useQuery({
    queryKey: ['offers', 'products', 'list', query],
    queryFn: ({ signal }) => call(listProductsEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** What the form of a product holds. */
export interface ProductValues {
  name: string;
  description: string;
  tagId: string | null;
  whenAccessEnds: Product['whenAccessEnds'];
}

export function useCreateProduct() {
  return useProductMutation((body: ProductValues) => call(createProductEndpoint, { body }));
}

type Edited = Pick<Product, 'id' | 'version'> & Partial<ProductValues> & { archived?: boolean };

export function useEditProduct() {
  return useProductMutation(({ id, ...body }: Edited) => call(editProductEndpoint, { params: { id }, body }));
}

export function useDeleteProduct() {
  return useProductMutation((id: string) => call(deleteProductEndpoint, { params: { id } }));
}

// Offers, orders and access show the names of products.
function useProductMutation<Given, Reply>(mutationFn: (given: Given) => Promise<Reply>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['offers'] }),
  });
}
