import { TextInput } from '@mantine/core';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { MoneyInput } from '../money/money-input.tsx';
import { OfferSelect } from '../offer/offer-select.tsx';
import { BuyerFields } from './buyer-fields.tsx';
import type { OrderDetail } from './order.contract.ts';
import { useRecordOrder } from './order.web.ts';
import { bodyOf, momentFor, type RecordedValues, useRecordForm } from './record-form.web.ts';

interface Given {
  contactId: string | undefined;
  onCancel: () => void;
  onRecorded: (order: OrderDetail) => void;
}

/** Who bought what, for how much, how and when it was paid. */
export function RecordOrder({ contactId, onCancel, onRecorded }: Given) {
  const record = useRecordOrder();
  const form = useRecordForm(contactId);
  const { offer } = form.values;
  const save = async (values: RecordedValues) => {
    const order = await record.mutateAsync(bodyOf(values, contactId));
    notifyDone(`Order ${order.number} was recorded`);
    onRecorded(order);
  };
  return (
    <Form form={form} onSubmit={save} submitLabel="Record order" onCancel={onCancel} guard={false}>
      {!contactId && <BuyerFields form={form} />}
      <OfferSelect
        label="Offer"
        data-autofocus={contactId !== undefined || undefined}
        {...form.getInputProps('offerId')}
        value={form.values.offerId}
        onChange={(offerId, chosen) => {
          form.setValues({ offerId, offer: chosen ?? null, amount: chosen?.amount ?? null });
          form.clearFieldError('offerId');
        }}
      />
      {offer && offer.kind !== 'free' && (
        <MoneyInput
          label="Amount paid"
          description={
            offer.kind === 'subscription' ? 'For one period. Nothing is charged later.' : undefined
          }
          currency={offer.currency}
          {...form.getInputProps('amount')}
          value={form.values.amount}
          onChange={(amount) => form.setFieldValue('amount', amount)}
        />
      )}
      <TextInput
        label="Paid how"
        placeholder="Cash, receipt 12"
        description="Optional. It stands on the receipt."
        maxLength={200}
        {...form.getInputProps('paymentNote')}
      />
      <TextInput
        type="datetime-local"
        label="Paid when"
        max={momentFor(new Date())}
        {...form.getInputProps('paidAt')}
      />
    </Form>
  );
}
