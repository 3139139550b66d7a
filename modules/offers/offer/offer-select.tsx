import type { SelectProps } from '@mantine/core';
import { useState } from 'react';
import { SearchSelect } from '../../../platform/ui/form/search-select.tsx';
import type { Shelf } from '../product/product.contract.ts';
import type { Offer } from './offer.contract.ts';
import { useOfferChoice } from './offer-choice.web.ts';
import { priceInWords } from './offer-words.web.ts';

interface Given extends Omit<SelectProps, 'data' | 'onChange' | 'value'> {
  value: string | null;
  onChange: (id: string | null, offer: Offer | undefined) => void;
  /** Whether offers that were put away are among them. */
  shelf?: Shelf;
}

/** A field that takes an offer; typing finds those that are not among the first. */
export function OfferSelect({ shelf = 'active', value, onChange, ...rest }: Given) {
  const [search, setSearch] = useState('');
  const { offers, error, isPending } = useOfferChoice({ search, shelf, chosen: value });
  const find = (id: string | null) => offers.find((offer) => offer.id === id);
  return (
    <SearchSelect
      {...rest}
      noun="offer"
      value={value}
      onChange={(id) => onChange(id, find(id))}
      options={offers.map(({ id, name }) => ({ value: id, label: name }))}
      renderOption={({ option }) => <Option offer={find(option.value)} />}
      onSearch={setSearch}
      isPending={isPending}
      failed={error !== null}
    />
  );
}

function Option({ offer }: { offer: Offer | undefined }) {
  if (!offer) return null;
  return (
    <span>
      {offer.name} · {priceInWords(offer)}
      {offer.archivedAt && ' · archived'}
    </span>
  );
}
