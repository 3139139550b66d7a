import { Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { Offer } from '../offer/offer.contract.ts';
import { priceInWords } from '../offer/offer-words.web.ts';
import { useOfferChoice } from './offer-choice.web.ts';

interface Given extends Omit<SelectProps, 'data' | 'onChange' | 'value'> {
  value: string | null;
  onChange: (id: string | null, offer: Offer | undefined) => void;
  /** Whether offers that were put away are among them. */
  shelf?: 'active' | 'all';
}

/** A field that takes an offer; typing finds those that are not among the first. */
export function OfferSelect({ shelf = 'active', value, onChange, ...rest }: Given) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState('');
  // The name of what is chosen stands in the field without anyone looking for it.
  const [search] = useDebouncedValue(typed === chosen ? '' : typed, 150);
  const { offers, error, isPending } = useOfferChoice({ search, shelf, chosen: value });
  const find = (id: string) => offers.find((offer) => offer.id === id);
  return (
    <Select
      {...rest}
      value={value}
      data={offers.map(({ id, name }) => ({ value: id, label: name }))}
      renderOption={({ option }) => <Option offer={find(option.value)} />}
      onChange={(id, option) => {
        setChosen(option?.label ?? '');
        onChange(id, id === null ? undefined : find(id));
      }}
      searchable
      openOnFocus={false}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={isPending ? 'Loading…' : 'No offer fits.'}
      error={rest.error ?? (error && 'The offers could not be loaded. Try again.')}
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
