import { Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useRight } from '../../../platform/ui/rights/rights.tsx';
import { type AskedExport, useExport } from '../bulk/export.web.ts';
import { contactsInWords } from '../tags/tag-words.web.ts';

interface Given {
  filter: Extract<AskedExport['selection'], { filter: unknown }>['filter'];
  /** How many contacts the filter fits; undefined until that is known. */
  count: number | undefined;
}

/** Gives all contacts that the list shows as a file, as an entry of its menu. */
export function ExportItem({ filter, count }: Given) {
  const may = useRight('contacts.export');
  const { start, isPending } = useExport();
  if (!may) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        closeMenuOnClick
        leftSection={<IconDownload size={15} stroke={1.75} />}
        disabled={!count || isPending}
        onClick={() => count && void start({ selection: { filter }, seen: count })}
      >
        Export {count ? contactsInWords(count) : 'contacts'}
      </Menu.Item>
    </>
  );
}
