import type { NotificationData } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { problemOf } from './problem.web.ts';

/** A toast that something was done: `notifyDone('Ann Lee was deleted')`. */
export function notifyDone(message: string): void {
  void show({ message, color: 'pine', icon: <IconCheck size={16} />, autoClose: 4000 });
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

// Not needed for the first paint, so not part of what it waits for.
async function show(toast: NotificationData) {
  const { notifications } = await import('@mantine/notifications');
  notifications.show(toast);
}
