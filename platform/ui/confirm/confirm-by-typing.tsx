import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
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
  /** Whether all that has to be known first is known; true unless given. */
  ready?: boolean;
  /**
   * Does it. The dialog closes when it is done; when it throws, the dialog stays with the problem, and the word must be
   * typed again.
   */
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

function Question(question: Omit<Given, 'opened' | 'title'>) {
  const { children, word, harmless, confirmLabel, ready = true, onConfirm, onClose } = question;
  useFocusBack();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<unknown>();
  const agreed = word === undefined || typed.trim().toLowerCase() === word.toLowerCase();

  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    if (!agreed || !ready) return;
    setWorking(true);
    setError(undefined);
    try {
      await onConfirm();
      onClose();
    } catch (thrown) {
      setError(thrown);
      setTyped('');
      field.current?.focus();
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
            ref={field}
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
          <Button
            type="submit"
            color={harmless ? undefined : 'red'}
            loading={working}
            disabled={!agreed || !ready}
          >
            {confirmLabel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
