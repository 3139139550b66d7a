import { type UseFormReturnType, useForm } from '@mantine/form';
import type { Asks, Checkout } from './checkout.contract.ts';
import { slugOf } from './slug.contract.ts';

/** A checkout as its form holds it. */
export interface CheckoutValues {
  offerId: string | null;
  title: string;
  text: string;
  slug: string;
  open: boolean;
  /** Empty for no limit. */
  quantityLimit: number | string;
  asks: Asks;
  tagIds: string[];
}

export type CheckoutForm = UseFormReturnType<CheckoutValues, CheckoutValues>;

export const NEW_CHECKOUT: CheckoutValues = {
  offerId: null,
  title: '',
  text: '',
  slug: '',
  open: true,
  quantityLimit: '',
  asks: { name: 'required', phone: 'no', address: 'no' },
  tagIds: [],
};

export function valuesOf({ offer, text, quantityLimit, ...same }: Checkout): CheckoutValues {
  const { title, slug, open, asks, tagIds } = same;
  return {
    offerId: offer.id,
    title,
    text: text ?? '',
    slug,
    open,
    quantityLimit: quantityLimit ?? '',
    asks,
    tagIds,
  };
}

/** What is sent of a form. */
export function bodyOf({ offerId, quantityLimit, ...same }: CheckoutValues) {
  return {
    ...same,
    offerId: offerId ?? '',
    quantityLimit: quantityLimit === '' ? null : Number(quantityLimit),
  };
}

/** The form of a checkout. While the address was not typed by hand it follows the title. */
export function useCheckoutForm(values: CheckoutValues): CheckoutForm {
  return useForm({
    initialValues: values,
    validate: {
      offerId: (id) => (id === null ? 'Choose the offer that it sells.' : null),
      title: (title) => (title.trim() === '' ? 'Give a title.' : null),
      slug: (slug) => (slug.trim() === '' ? 'Give an address.' : null),
    },
  });
}

/** Changes the title, and with it the address as long as that is what the title before suggested. */
export function changeTitle(form: CheckoutForm, title: string): void {
  const { title: before, slug } = form.getValues();
  form.setFieldValue('title', title);
  if (slug === slugOf(before)) form.setFieldValue('slug', slugOf(title));
}
