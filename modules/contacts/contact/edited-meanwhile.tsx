import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useFocusBack } from '../../../platform/ui/confirm/use-focus-back.web.ts';
import { ProblemAlert } from '../../../platform/ui/feedback/problem-alert.tsx';
import type { Contact } from './contact.contract.ts';
import { type ContactValues, valuesOf } from './contact-values.web.ts';
import { DifferenceChoice } from './difference-choice.tsx';
import { choicesAtFirst, chooseAll, differences, settled, undecided } from './edited-meanwhile.web.ts';
import { LastChange } from './last-change.tsx';

interface Given {
  /** What the form was opened with, what stands in it, and the contact as it is now. */
  opened: ContactValues;
  yours: ContactValues;
  now: Contact;
  onClose: () => void;
  /** Saves what was chosen; what it throws is shown here. */
  onSave: (values: ContactValues) => Promise<void>;
}

/** Both values of every field that differs, to choose from; nothing is overwritten unseen. */
export function EditedMeanwhile({ opened, yours, now, onClose, onSave }: Given) {
  useFocusBack();
  // As they were when the dialog opened: saving changes the form beneath it.
  const [found] = useState(() => differences(opened, yours, valuesOf(now)));
  const [choices, setChoices] = useState(() => choicesAtFirst(found));
  const [error, setError] = useState<unknown>();
  const [saving, setSaving] = useState(false);
  const open = useMemo(() => undecided(found, choices), [found, choices]);

  const save = async () => {
    setSaving(true);
    setError(undefined);
    try {
      await onSave(settled(valuesOf(now), found, choices));
    } catch (thrown) {
      setError(thrown);
      setSaving(false);
    }
  };

  return (
    <Modal opened onClose={onClose} title="This contact was changed while you were editing it" size="lg">
      <Stack gap="md">
        <LastChange contactId={now.id} />
        <Group gap="xs">
          <Button size="xs" variant="default" onClick={() => setChoices(chooseAll(found, 'yours'))}>
            Keep all of mine
          </Button>
          <Button size="xs" variant="default" onClick={() => setChoices(chooseAll(found, 'now'))}>
            Take all as they are now
          </Button>
        </Group>
        {found.map((difference) => (
          <DifferenceChoice
            key={difference.field}
            difference={difference}
            choice={choices[difference.field]}
            onChoose={(choice) => setChoices({ ...choices, [difference.field]: choice })}
          />
        ))}
        {found.length === 0 && <Text>Your form and the contact say the same by now.</Text>}
        {error !== undefined && <ProblemAlert error={error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} disabled={saving}>
            Go on editing
          </Button>
          <Button onClick={save} loading={saving} disabled={open > 0}>
            {open > 0 ? `Choose for ${open} more` : 'Save'}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
