import { Stack } from '@mantine/core';
import { useFills } from '../../../platform/ui/slot/fills.tsx';
import { FilterControl } from './filter-control.tsx';
import type { FilterPart } from './filter-part.web.ts';
import { contactsFilters } from './list-slots.web.ts';
import { conditionValue, withCondition } from './where-url.web.ts';

/** The filters of other modules. */
export default function MoreFilters({ url: { where }, onChange }: FilterPart) {
  return (
    <Stack gap="sm">
      {useFills(contactsFilters.name).map((fill) => (
        <FilterControl
          key={fill.id}
          fill={fill}
          value={conditionValue(where, fill.id)}
          onChange={(value) => onChange({ where: withCondition(where, fill.id, value) })}
        />
      ))}
    </Stack>
  );
}
