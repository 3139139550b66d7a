import { Radio, type RadioGroupProps, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import { Form } from '../../../platform/ui/form/form.tsx';
import { TagIdsInput } from '../../contacts/public.web.tsx';
import type { Product } from './product.contract.ts';
import { type ProductValues, useCreateProduct, useEditProduct } from './product.web.ts';
import { MAX_DESCRIPTION, MAX_NAME } from './text.contract.ts';

interface Given {
  /** The one to change; without it a new one is made. */
  product?: Product;
  onDone: (saved: Product) => void;
  onCancel: () => void;
}

/** Makes a product, or changes the one given. */
export function ProductForm({ product, onDone, onCancel }: Given) {
  const create = useCreateProduct();
  const edit = useEditProduct();
  const form = useForm({ initialValues: valuesOf(product) });
  const { tagId } = form.getValues();
  const save = async (values: ProductValues) => {
    const saved = product
      ? await edit.mutateAsync({ id: product.id, version: product.version, ...values })
      : await create.mutateAsync(values);
    notifyDone(`“${saved.name}” was ${product ? 'saved' : 'created'}`);
    onDone(saved);
  };
  return (
    <Form
      form={form}
      onSubmit={save}
      submitLabel={product ? 'Save' : 'Create product'}
      onCancel={onCancel}
      guard={false}
    >
      <TextInput
        label="Name"
        placeholder="Course, membership, download …"
        data-autofocus
        maxLength={MAX_NAME}
        {...form.getInputProps('name')}
      />
      <Textarea
        label="Description"
        description="For those who work with it. Optional."
        autosize
        minRows={2}
        maxRows={6}
        maxLength={MAX_DESCRIPTION}
        {...form.getInputProps('description')}
      />
      <TagIdsInput
        label="Tag"
        description="A contact has it while it has access. Optional."
        value={tagId ? [tagId] : []}
        onChange={(ids) => form.setFieldValue('tagId', ids.at(-1) ?? null)}
        error={form.errors.tagId}
      />
      {tagId && <WhenAccessEnds {...form.getInputProps('whenAccessEnds')} />}
    </Form>
  );
}

function WhenAccessEnds(given: Omit<RadioGroupProps, 'children' | 'label'>) {
  return (
    <Radio.Group label="When access ends" {...given}>
      <Stack gap="xs" mt={6}>
        <Radio
          value="withdraw"
          label="Take the tag away"
          description="It stays with contacts that have it for another reason too."
        />
        <Radio value="keep" label="Keep the tag" description="It tells from then on who once had access." />
      </Stack>
    </Radio.Group>
  );
}

function valuesOf(product: Product | undefined): ProductValues {
  return {
    name: product?.name ?? '',
    description: product?.description ?? '',
    tagId: product?.tag?.id ?? null,
    whenAccessEnds: product?.whenAccessEnds ?? 'withdraw',
  };
}
