import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import { absoluteTime } from '../../../platform/ui/feedback/time-words.web.ts';
import { Form } from '../../../platform/ui/form/form.tsx';
import { checkDay, EndField, type EndValues, endOf } from './end-field.tsx';
import type { Entitlement } from './entitlement.contract.ts';
import { useExtendAccess } from './entitlement.web.ts';
import { dayAfter, dayFor } from './last-moment.web.ts';

const DAYS = 30;

/** Changes when access ends; access that expired begins again. */
export function ExtendAccess({ access, onDone }: { access: Entitlement; onDone: () => void }) {
  const extend = useExtendAccess();
  const form = useForm<EndValues>({
    initialValues: { endless: access.state === 'active' && !access.endsAt, day: suggested(access.endsAt) },
    validate: { day: checkDay },
  });
  const save = async (values: EndValues) => {
    const { endsAt } = await extend.mutateAsync({ id: access.id, endsAt: endOf(values) });
    const until = endsAt ? `lasts until ${absoluteTime(endsAt)}` : 'has no end date now';
    notifyDone(`Access to ${access.product.name} ${until}`);
    onDone();
  };
  return (
    <Form form={form} onSubmit={save} submitLabel="Save" onCancel={onDone} guard={false}>
      {access.state === 'expired' && <Text>It has expired, and begins again with what you choose here.</Text>}
      <EndField form={form} />
    </Form>
  );
}

// A month more than it lasts, or from today on where that is over.
function suggested(endsAt: string | null): string {
  const now = new Date();
  const end = endsAt ? new Date(endsAt) : now;
  return end > now && dayFor(end) !== dayFor(now) ? dayAfter(DAYS, end) : dayAfter(DAYS, now);
}
