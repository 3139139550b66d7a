import { FIELD_LABELS, field, isField, type OfferedField, type Target } from './field.contract.ts';

const OF_THE_CONTACT = [
  { value: '', label: 'Not imported' },
  ...field.options.map((value) => ({ value, label: FIELD_LABELS[value] })),
];

/** What a column can go to: the fields of a contact, those of each module as a group, and what it goes to now. */
export function targetOptions(offered: readonly OfferedField[], now: Target | null) {
  const byModule = Map.groupBy(offered, ({ module }) => module);
  const groups = Array.from(byModule, ([module, fields]) => ({
    group: titleOf(module),
    items: fields.map(({ name, label }) => ({ value: String(name), label })),
  }));
  const isGone = now !== null && !isField(now) && !offered.some(({ name }) => name === now);
  return [...OF_THE_CONTACT, ...groups, ...(isGone ? [{ value: now, label: `${now} (not installed)` }] : [])];
}

// my_notes → My notes
function titleOf(module: string) {
  return (module.charAt(0).toUpperCase() + module.slice(1)).replaceAll('_', ' ');
}
