import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { CountrySelect } from '../../contacts/public.web.tsx';
import type { Asks } from '../checkout/checkout.contract.ts';
import type { BuyerValues } from './buyer-values.web.ts';
import { BUYER_LIMITS } from './sale.contract.ts';
import classes from './sale-page.module.css';

interface Given {
  form: UseFormReturnType<BuyerValues, BuyerValues>;
  asks: Asks;
}

/** The fields of a buyer, those that the checkout asks for. Browsers know how to fill them in. */
export function SaleFields({ form, asks }: Given) {
  const field = fieldsOf(form);
  return (
    <div className={classes.fields}>
      <TextInput
        key={form.key('email')}
        {...field('email', 'E-mail', 'required')}
        type="email"
        inputMode="email"
        autoComplete="email"
      />
      {asks.name !== 'no' && (
        <div className={classes.pair}>
          <TextInput
            key={form.key('firstName')}
            {...field('firstName', 'First name', asks.name)}
            autoComplete="given-name"
          />
          <TextInput
            key={form.key('lastName')}
            {...field('lastName', 'Last name', asks.name)}
            autoComplete="family-name"
          />
        </div>
      )}
      {asks.phone !== 'no' && (
        <TextInput
          key={form.key('phone')}
          {...field('phone', 'Phone', asks.phone)}
          type="tel"
          autoComplete="tel"
        />
      )}
      {asks.address !== 'no' && <AddressFields form={form} asks={asks} />}
    </div>
  );
}

function AddressFields({ form, asks: { address } }: Given) {
  const field = fieldsOf(form);
  const { maxLength: _, ...country } = field('country', 'Country', address);
  return (
    <>
      <TextInput
        key={form.key('addressLine1')}
        {...field('addressLine1', 'Street and number', address)}
        autoComplete="address-line1"
      />
      <TextInput
        key={form.key('addressLine2')}
        {...field('addressLine2', 'Address, second line', 'optional')}
        autoComplete="address-line2"
      />
      <div className={classes.place}>
        <TextInput
          key={form.key('postalCode')}
          {...field('postalCode', 'Postal code', address)}
          autoComplete="postal-code"
        />
        <TextInput key={form.key('city')} {...field('city', 'City', address)} autoComplete="address-level2" />
      </div>
      <TextInput
        key={form.key('state')}
        {...field('state', 'State or region', 'optional')}
        autoComplete="address-level1"
      />
      <CountrySelect key={form.key('country')} {...country} autoComplete="country-name" />
    </>
  );
}

// What is not marked as optional is wanted; stars would only shout.
function fieldsOf(form: Given['form']) {
  return (name: keyof BuyerValues, label: string, answer: Asks['name']) => ({
    label: answer === 'required' ? label : `${label} (optional)`,
    required: answer === 'required',
    withAsterisk: false,
    maxLength: MOST[name],
    ...form.getInputProps(name),
  });
}

const MOST: Record<keyof BuyerValues, number> = {
  email: BUYER_LIMITS.email,
  firstName: BUYER_LIMITS.name,
  lastName: BUYER_LIMITS.name,
  phone: BUYER_LIMITS.phone,
  addressLine1: BUYER_LIMITS.line,
  addressLine2: BUYER_LIMITS.line,
  postalCode: BUYER_LIMITS.postalCode,
  city: BUYER_LIMITS.city,
  state: BUYER_LIMITS.city,
  country: BUYER_LIMITS.name,
};
