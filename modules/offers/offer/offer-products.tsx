import { Input } from '@mantine/core';
import type { ReactNode } from 'react';
import { AddProduct } from './add-product.tsx';
import { GrantedProductRow } from './granted-product-row.tsx';
import type { OfferKind } from './offer.contract.ts';
import classes from './offer-form.module.css';
import type { GrantedValue } from './offer-values.web.ts';

interface Given {
  kind: OfferKind;
  value: GrantedValue[];
  onChange: (products: GrantedValue[]) => void;
  error?: ReactNode;
}

/** The products that an offer grants, each with how long its access lasts. */
export function OfferProducts({ kind, value, onChange, error }: Given) {
  const change = (changed: GrantedValue) =>
    onChange(value.map((product) => (product.productId === changed.productId ? changed : product)));
  const remove = (id: string) => onChange(value.filter(({ productId }) => productId !== id));
  return (
    <Input.Wrapper
      label="What buyers get access to"
      description="An offer without products only takes the money and gives its tags."
      labelElement="div"
      error={error}
    >
      <ul className={classes.products}>
        {value.map((product) => (
          <GrantedProductRow
            key={product.productId}
            product={product}
            endless={kind === 'subscription' ? 'While it is paid' : 'Without end'}
            onChange={change}
            onRemove={() => remove(product.productId)}
          />
        ))}
      </ul>
      <AddProduct
        without={value.map(({ productId }) => productId)}
        onAdd={({ id, name }) => onChange([...value, { productId: id, name, accessDays: null }])}
      />
    </Input.Wrapper>
  );
}
