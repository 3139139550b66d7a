import type { SelectProps } from '@mantine/core';
import { useState } from 'react';
import { SearchSelect } from '../../../platform/ui/form/search-select.tsx';
import type { Product, Shelf } from './product.contract.ts';
import { useProductChoice } from './product-choice.web.ts';

interface Given extends Omit<SelectProps, 'data' | 'onChange' | 'value'> {
  value: string | null;
  onChange: (id: string | null) => void;
  /** Whether products that were put away are among them. */
  shelf?: Shelf;
}

/** A field that takes a product; typing finds those that are not among the first. */
export function ProductSelect({ shelf = 'active', value, ...rest }: Given) {
  const [search, setSearch] = useState('');
  const { products, error, isPending } = useProductChoice({ search, shelf, chosen: value });
  return (
    <SearchSelect
      {...rest}
      noun="product"
      value={value}
      options={products.map(({ id, name }) => ({ value: id, label: name }))}
      renderOption={({ option }) => <Option product={products.find(({ id }) => id === option.value)} />}
      onSearch={setSearch}
      isPending={isPending}
      failed={error !== null}
    />
  );
}

function Option({ product }: { product: Product | undefined }) {
  if (!product) return null;
  return (
    <span>
      {product.name}
      {product.archivedAt && ' · archived'}
    </span>
  );
}
