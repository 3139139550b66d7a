import { Suspense } from 'react';
import { FillBoundary } from '../../../platform/ui/slot/fill-boundary.tsx';
import { useFills } from '../../../platform/ui/slot/fills.tsx';
import { fillComponents } from './fill-component.web.ts';
import { contactsFilters, contactsFilterWords } from './list-slots.web.ts';
import { conditionName, conditionValue } from './where-url.web.ts';

/** What a condition of another module asks, in that module's words; without them by the title of its filter. */
export function ConditionWords({ condition }: { condition: string }) {
  const name = conditionName(condition);
  const words = useFills(contactsFilterWords.name).find(({ id }) => id === name);
  const title = useFills(contactsFilters.name).find(({ id }) => id === name)?.title ?? name;
  const byTitle = `match “${title}”`;
  if (!words) return byTitle;
  const Words = wordsOf(words);
  return (
    <FillBoundary key={condition} fallback={byTitle}>
      <Suspense fallback="…">
        <Words value={conditionValue([condition], name) ?? ''} />
      </Suspense>
    </FillBoundary>
  );
}

const wordsOf = fillComponents<{ value: string }>();
