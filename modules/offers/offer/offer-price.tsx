import { Input, SegmentedControl, Select } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { CurrencySelect } from '../money/currency-select.tsx';
import { MoneyInput } from '../money/money-input.tsx';
import { offerKind } from './offer.contract.ts';
import classes from './offer-form.module.css';
import type { OfferValues } from './offer-values.web.ts';

/** What an offer costs: once, every period, or nothing. */
export function OfferPrice({ form }: { form: UseFormReturnType<OfferValues> }) {
  const { kind, amount, currency } = form.getValues();
  return (
    <>
      <Input.Wrapper label="Payment" labelElement="div">
        <div>
          <SegmentedControl
            className={classes.kind}
            aria-label="Payment"
            value={kind}
            onChange={(value) => form.setFieldValue('kind', offerKind.parse(value))}
            data={KINDS}
          />
        </div>
      </Input.Wrapper>
      {kind !== 'free' && (
        <div className={classes.price}>
          <MoneyInput
            label="Price"
            currency={currency}
            {...form.getInputProps('amount')}
            value={amount}
            onChange={(minor) => form.setFieldValue('amount', minor)}
          />
          {kind === 'subscription' && (
            <Select
              className={classes.period}
              label="Paid every"
              allowDeselect={false}
              data={PERIODS}
              {...form.getInputProps('period')}
            />
          )}
          <CurrencySelect className={classes.currency} {...form.getInputProps('currency')} />
        </div>
      )}
    </>
  );
}

const KINDS = [
  { value: 'one_time', label: 'One time' },
  { value: 'subscription', label: 'Subscription' },
  { value: 'free', label: 'Free' },
];

const PERIODS = [
  { value: 'week', label: 'Week' },
  { value: 'month', label: 'Month' },
  { value: 'year', label: 'Year' },
];
