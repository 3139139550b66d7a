import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { ProblemAlert } from '../feedback/problem-alert.tsx';
import { useFocusBack } from './use-focus-back.web.ts';

interface Given {
  opened: boolean;
  onClose: () => void;
  /** The question, with the name or number: "Delete Ann Lee?" */
  title: string;
  /** What will happen, in a sentence or two. */
  children: ReactNode;
  /** What must be typed first, for what cannot be taken back; without it one press is enough. */
  word?: string;
  /** It destroys nothing, so that its button does not warn. */
  harmless?: boolean;
  /** The verb again: "Delete contact". */
  confirmLabel: string;
  /** Does it; the dialog stays open with the problem when it throws, and closes when it is done. */
  onConfirm: () => Promise<unknown>;
}

/** Asks before something is destroyed, or done to many things at once. */
export function ConfirmByTyping({ opened, onClose, title, ...question }: Given) {
  return (
    <Modal opened={opened} onClose={onClose} title={title} size="sm">
      <Question {...question} onClose={onClose} />
    </Modal>
  );
}

function Question({
  children,
  word,
  harmless,
  confirmLabel,
  onConfirm,
  onClose,
}: Omit<Given, 'opened' | 'title'>) {
  useFocusBack();
  const [typed, setTyped] = useState('');
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<unknown>();
  const agreed = word === undefined || typed.trim().toLowerCase() === word.toLowerCase();

  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (!agreed) return;
    setWorking(true);
    setError(undefined);
    try {
      await onConfirm();
      onClose();
    } catch (thrown) {
      setError(thrown);
    } finally {
      setWorking(false);
    }
  };

  return (
    <form onSubmit={confirm}>
      <Stack gap="md">
        <div>{children}</div>
        {word !== undefined && (
          <TextInput
            label={`Type “${word}” to confirm`}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            data-autofocus
          />
        )}
        {error !== undefined && <ProblemAlert error={error} />}
        <Group justify="flex-end" gap="xs">
          <Button
            variant="default"
            onClick={onClose}
            disabled={working}
            data-autofocus={word === undefined || undefined}
          >
            Cancel
          </Button>
          <Button type="submit" color={harmless ? undefined : 'red'} loading={working} disabled={!agreed}>
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
