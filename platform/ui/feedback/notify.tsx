import { Button, Group } from '@mantine/core';
import type { NotificationData } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { uuidv4 } from 'uuidv7';
import { problemOf } from './problem.web.ts';

/** What a toast offers to do next: to take back what was done, say. */
export interface ToastAction {
  label: string;
  onClick: () => void;
}

/** A toast that something was done: `notifyDone('Ann Lee was deleted')`; one with an action stays longer. */
export function notifyDone(message: string, action?: ToastAction): void {
  const id = uuidv4();
  void show({
    id,
    message: action ? <WithAction id={id} message={message} action={action} /> : message,
    color: 'pine',
    icon: <IconCheck size={16} />,
    autoClose: action ? 12_000 : 4000,
  });
}

/** A toast that something failed, with the server's own sentence; it stays until closed. */
export function notifyFailed(error: unknown, title = 'That did not work'): void {
  const { detail } = problemOf(error);
  void show({
    title,
    message: detail,
    color: 'red',
    icon: <IconAlertTriangle size={16} />,
    autoClose: false,
  });
}

function WithAction({ id, message, action }: { id: string; message: string; action: ToastAction }) {
  const act = () => {
    void hide(id);
    action.onClick();
  };
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <span>{message}</span>
      <Button variant="default" size="compact-sm" onClick={act}>
        {action.label}
      </Button>
    </Group>
  );
}

// Not needed for the first paint, so not part of what it waits for.
async function show(toast: NotificationData) {
  const { notifications } = await import('@mantine/notifications');
  notifications.show(toast);
}

async function hide(id: string) {
  const { notifications } = await import('@mantine/notifications');
  notifications.hide(id);
}
