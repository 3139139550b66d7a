import { Anchor, Button, List } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Section } from '../../../platform/ui/detail/section.tsx';
import { Loaded } from '../../../platform/ui/feedback/loaded.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import type { BulkWork } from '../bulk/bulk.contract.ts';
import { useBulkLeft } from '../bulk/bulk-progress.web.ts';
import { LEFT_WORDS } from '../bulk/bulk-words.web.ts';

/** The contacts that were left as they are, each with the reason; those that are still there lead to themselves. */
export function LeftContacts({ work }: { work: BulkWork }) {
  const found = useBulkLeft(work);
  return (
    <Section title={`Left alone (${work.left.toLocaleString('en')})`}>
      <Loaded query={found}>
        {({ pages }) => (
          <>
            <List size="sm" spacing="xs">
              {pages
                .flatMap(({ items }) => items)
                .map(({ id, name, why }) => (
                  <List.Item key={id}>
                    <Name id={id} name={name} isThere={why === 'changed_since' || why === 'tag_gone'} />{' '}
                    {LEFT_WORDS[why]}
                  </List.Item>
                ))}
            </List>
            {found.hasNextPage && (
              <Button
                variant="default"
                mt="sm"
                loading={found.isFetchingNextPage}
                onClick={() => void found.fetchNextPage()}
              >
                Show more
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function Name({ id, name, isThere }: { id: string; name: string | null; isThere: boolean }) {
  if (name === null) return 'A contact';
  if (!isThere) return <strong>{name}</strong>;
  return (
    <Anchor component={Link} {...linkTo(`/contacts/${id}`)} inherit>
      {name}
    </Anchor>
  );
}
