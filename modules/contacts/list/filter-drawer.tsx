import { Button, Drawer, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFocusBack } from '../../../platform/ui/confirm/use-focus-back.web.ts';
import { useFills } from '../../../platform/ui/slot/fills.tsx';
import { contactsInWords } from '../tags/tag-words.web.ts';
import classes from './contact-filters.module.css';
import CreatedFilter from './created-filter.tsx';
import type { FilterPart } from './filter-part.web.ts';
import { useContactCount } from './list.web.ts';
import { contactsFilters } from './list-slots.web.ts';
import MoreFilters from './more-filters.tsx';
import TagFilter from './tag-filter.tsx';
import { TypeFilter } from './type-filter.tsx';

interface Given extends FilterPart {
  onClose: () => void;
}

/** All filters, one below the other, and how many contacts they leave. */
export default function FilterDrawer({ onClose, ...part }: Given) {
  useFocusBack();
  const { data, isPlaceholderData } = useContactCount(part.url);
  const hasMore = useFills(contactsFilters.name).length > 0;
  return (
    <Drawer opened onClose={onClose} position="bottom" size="85%" title="Filters" classNames={FRAME}>
      <Stack gap="lg" className={classes.parts}>
        <Part title="Type">
          <TypeFilter {...part} fullWidth />
        </Part>
        <Part title="Tags">
          <TagFilter {...part} />
        </Part>
        <Part title="Created">
          <CreatedFilter {...part} />
        </Part>
        {hasMore && (
          <Part title="More filters">
            <MoreFilters {...part} />
          </Part>
        )}
      </Stack>
      <Button className={classes.done} fullWidth onClick={onClose}>
        Show {isPlaceholderData || !data ? 'contacts' : contactsInWords(data.count)}
      </Button>
    </Drawer>
  );
}

const FRAME = { content: classes.drawer, body: classes.drawerBody };

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className={classes.part}>{title}</h3>
      {children}
    </section>
  );
}
