import { useLocalStorage } from '@mantine/hooks';
import type { Fill } from '../../../platform/module/slot.web.ts';
import { useFills } from '../../../platform/ui/slot/fills.tsx';
import { contactsColumns } from './list-slots.web.ts';

/** The columns that other modules offer, which of them this person wants to see, and how that is changed. */
export function useShownColumns(): { offered: Fill[]; shown: Fill[]; setShown: (names: string[]) => void } {
  const offered = useFills(contactsColumns.name);
  const [names, setNames] = useLocalStorage<string[]>({
    key: 'contacts.columns',
    defaultValue: [],
    getInitialValueInEffect: false,
    deserialize: (text = '') => text.split(' '),
    serialize: (chosen) => chosen.join(' '),
  });
  // One whose module is gone is no column, though it may come back.
  return { offered, shown: offered.filter(({ id }) => names.includes(id)), setShown: setNames };
}
