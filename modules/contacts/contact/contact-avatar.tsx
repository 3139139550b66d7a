import { Avatar } from '@mantine/core';

/** The initials of a contact, to find a line again by its shape; says nothing to screen readers. */
export function ContactAvatar({ name, size = 26 }: { name: string; size?: number }) {
  return <Avatar name={name} size={size} radius="xl" color="gray" variant="light" aria-hidden />;
}
