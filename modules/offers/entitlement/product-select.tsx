import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../platform/http/call.web.ts';
import { listProductsEndpoint } from '../product/product.contract.ts';

const OFFERED = 50;

/** A field that takes a product; typing finds those that are not among the first. */
export function ProductSelect(given: Omit<SelectProps, 'data'>) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState('');
  // The name of what is chosen stands in the field without anyone looking for it.
  const [search] = useDebouncedValue(typed === chosen ? '' : typed, 150);
  const query = { search, limit: OFFERED };
  const products = useQuery({
    queryKey: ['offers', 'products', 'choice', query],
    queryFn: ({ signal }) => call(listProductsEndpoint, { query, signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      {...given}
      data={products.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
      onChange={(value, option) => {
        setChosen(option?.label ?? '');
        given.onChange?.(value, option);
      }}
      searchable
      openOnFocus={false}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={products.isPending ? 'Loading…' : 'No product fits.'}
      error={given.error ?? (products.error && 'The products could not be loaded. Try again.')}
    />
  );
}
