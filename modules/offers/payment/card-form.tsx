import { Anchor, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { Form } from '../../../platform/ui/form/form.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { usePay } from './sandbox.web.ts';
import classes from './sandbox-page.module.css';
import { TestCards } from './test-cards.tsx';
import { grouped } from './test-cards.web.ts';

interface Given {
  id: string;
  /** As people read it: "CHF 49.00". */
  price: string;
  cancelPath: string;
  onPaid: () => unknown;
}

/** Takes a test card and pays with it. */
export function CardForm({ id, price, cancelPath, onPaid }: Given) {
  const pay = usePay(id);
  const form = useForm({
    initialValues: { card: '' },
    validate: { card: (card) => (card.trim() === '' ? 'Enter a card, or press one below.' : null) },
  });
  const send = async ({ card }: { card: string }) => {
    const { outcome, sentence } = await pay.mutateAsync(card);
    if (outcome === 'paid') return onPaid();
    if (outcome === 'declined') form.setFieldError('card', sentence);
  };
  return (
    <>
      <div className={classes.form}>
        <Form form={form} onSubmit={send} submitLabel={`Pay ${price}`} guard={false}>
          <TextInput
            label="Card number"
            placeholder="1234 1234 1234 1234"
            inputMode="numeric"
            // Nobody should hand a real card to a test.
            autoComplete="off"
            maxLength={23}
            {...form.getInputProps('card')}
            onChange={({ currentTarget: { value } }) => form.setFieldValue('card', grouped(value))}
          />
        </Form>
        <p className={classes.cancel}>
          <Anchor component={Link} {...linkTo(cancelPath)}>
            Cancel and go back
          </Anchor>
        </p>
      </div>
      <TestCards onPick={(number) => form.setFieldValue('card', grouped(number))} />
    </>
  );
}
