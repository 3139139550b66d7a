import { Button, Group, Modal, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useFocusBack } from '../../../platform/ui/confirm/use-focus-back.web.ts';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import { ProblemAlert } from '../../../platform/ui/feedback/problem-alert.tsx';
import { absoluteTime } from '../../../platform/ui/feedback/time-words.web.ts';
import { useCancelSubscription } from './subscription.web.ts';

type When = 'now' | 'periodEnd';

interface Given {
  order: { id: string; number: number };
  onClose: () => void;
}

/** Cancels the subscription of an order, now or later; what that means is said before. */
export function CancelSubscription({ order: { id, number }, onClose }: Given) {
  useFocusBack();
  const cancel = useCancelSubscription(id);
  const [when, setWhen] = useState<When>('periodEnd');
  const confirm = () =>
    cancel.mutate(when, {
      onSuccess: ({ cancelsAt }) => {
        const later = when === 'periodEnd' && cancelsAt;
        notifyDone(
          later ? `The subscription ends ${absoluteTime(cancelsAt)}` : 'The subscription was cancelled',
        );
        onClose();
      },
    });
  return (
    <Modal opened onClose={onClose} title={`Cancel the subscription of order ${number}?`}>
      <Stack gap="md">
        <Radio.Group
          label="When"
          value={when}
          onChange={(value) => setWhen(value === 'now' ? 'now' : 'periodEnd')}
        >
          <Stack gap="sm" mt={6}>
            <Radio value="periodEnd" label="When what is paid for is over" description={LATER} />
            <Radio value="now" label="Now" description={NOW} />
          </Stack>
        </Radio.Group>
        {cancel.error && <ProblemAlert error={cancel.error} />}
        <Group gap="xs">
          <Button color="red" onClick={confirm} loading={cancel.isPending}>
            Cancel subscription
          </Button>
          <Button variant="default" onClick={onClose} disabled={cancel.isPending}>
            Keep it
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

const LATER = 'Nothing more is charged. Access lasts until then, and ends with its tags.';
const NOW =
  'Nothing more is charged. Access ends at once, with its tags. No money goes back unless you refund it.';
