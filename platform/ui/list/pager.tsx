import { Button, Group, NativeSelect } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';

export interface PagerGiven {
  /** Where the page that is shown begins; none for the first. */
  cursor: string | undefined;
  /** Goes to the page of this cursor, or to the first; pass how on to the change of the URL. */
  onGo: (cursor: string | undefined, how?: { replace: boolean }) => void;
  /** Told of the next page shortly before someone goes there: the place to fetch it. */
  onAhead?: (cursor: string) => void;
  size: number;
  onSize: (size: number) => void;
  sizes?: readonly number[];
}

const SIZES = [25, 50, 100];

/** Whether a list is so short that no page size would divide it. */
export function isOnePage(
  list: { items: readonly unknown[]; next: string | null; previous: string | null },
  { sizes = SIZES }: Pick<PagerGiven, 'sizes'>,
): boolean {
  return !list.next && !list.previous && list.items.length <= Math.min(...sizes);
}

interface Given extends Omit<PagerGiven, 'cursor' | 'onAhead'> {
  next: string | null;
  previous: string | null;
  /** Called when the pointer or the focus comes to Next. */
  onNear: () => void;
}

/** Previous, next and the page size. */
export function Pager({ onGo, onNear, size, onSize, sizes = SIZES, next, previous }: Given) {
  return (
    <Group component="nav" aria-label="Pages" gap="xs" wrap="nowrap">
      <NativeSelect
        aria-label="Rows per page"
        size="xs"
        value={size}
        onChange={(event) => onSize(Number(event.currentTarget.value))}
        data={sizes.map((count) => ({ value: String(count), label: `${count} per page` }))}
      />
      <Button
        size="xs"
        variant="default"
        disabled={!previous}
        onClick={() => previous && onGo(previous)}
        leftSection={<IconChevronLeft size={14} />}
      >
        Previous
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={!next}
        onPointerEnter={onNear}
        onFocus={onNear}
        onClick={() => next && onGo(next)}
        rightSection={<IconChevronRight size={14} />}
      >
        Next
      </Button>
    </Group>
  );
}
