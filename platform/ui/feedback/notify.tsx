import { Button, Group } from '@mantine/core';
import type { NotificationData } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { uuidv4 } from 'uuidv7';
import { problemOf } from './problem.web.ts';

/** What a toast offers to do next: to take back what was done, say. It stands until that is done. */
export interface ToastAction {
  label: string;
  onClick: () => Promise<void>;
}

/** A toast that something was done: `notifyDone('Ann Lee was deleted')`; one with an action stays longer. */
export function notifyDone(message: string, action?: ToastAction): void {
  void show({
    ...offering(message, action),
    color: 'pine',
    icon: <IconCheck size={16} />,
    autoClose: action ? 12_000 : 4000,
  });
}

/** A toast that something could not be done, and why; it stays until closed. */
export function notifyNotDone(message: string, title = 'That did not work', action?: ToastAction): void {
  void show({
    ...offering(message, action),
    title,
    color: 'red',
    icon: <IconAlertTriangle size={16} />,
    autoClose: false,
  });
}

/** A toast that something failed, with the server's own sentence; it stays until closed. */
export function notifyFailed(error: unknown, title?: string): void {
  notifyNotDone(problemOf(error).detail, title);
}

function offering(message: string, action: ToastAction | undefined) {
  const id = uuidv4();
  if (!action) return { id, message };
  return { id, message: <WithAction message={message} action={action} onDone={() => hide(id)} /> };
}

interface GivenAction {
  message: string;
  action: ToastAction;
  onDone: () => Promise<void>;
}

function WithAction({ message, action: { label, onClick }, onDone }: GivenAction) {
  const [working, setWorking] = useState(false);
  const act = async () => {
    setWorking(true);
    await onClick().finally(onDone);
  };
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <span>{message}</span>
      <Button variant="default" size="compact-sm" loading={working} onClick={act}>
        {label}
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
