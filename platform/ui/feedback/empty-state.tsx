import { Stack, Text, ThemeIcon } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ComponentType, ReactNode } from 'react';
import classes from './empty-state.module.css';

interface Given {
  title: string;
  /** One or two sentences: why there is nothing, and what to do. */
  text?: ReactNode;
  icon?: ComponentType<{ size?: number | string; stroke?: number | string }>;
  /** The next step: a button or two. */
  action?: ReactNode;
}

/** What stands where there is nothing yet, with the next step. */
export function EmptyState({ title, text, icon: Icon = IconInbox, action }: Given) {
  return (
    <Stack className={classes.root} align="center" gap="xs">
      <ThemeIcon className={classes.icon} variant="default" size={44} radius="md" aria-hidden>
        <Icon size={22} stroke={1.5} />
      </ThemeIcon>
      <h2 className={classes.title}>{title}</h2>
      {text && (
        <Text c="dimmed" className={classes.text}>
          {text}
        </Text>
      )}
      {action && <div className={classes.action}>{action}</div>}
    </Stack>
  );
}
