/** The list's own columns that can be hidden; a contact's name always stands. */
export const OWN_COLUMNS = {
  email: 'E-mail',
  phone: 'Phone',
  type: 'Type',
  tags: 'Tags',
  created: 'Created',
};

const OWN = Object.keys(OWN_COLUMNS);

/** The columns that are shown where `marks` were set: own ones unless `-email` hides them, others by their name. */
export function columnsAfter(marks: readonly string[], offered: readonly string[]): string[] {
  return [
    ...OWN.filter((name) => !marks.includes(`-${name}`)),
    ...offered.filter((name) => marks.includes(name)),
  ];
}

/** The marks that show these columns. Those of a module that is gone are kept: it may come back. */
export function marksOf(columns: readonly string[], offered: readonly string[], before: readonly string[]) {
  const known = new Set([...OWN.map((name) => `-${name}`), ...offered]);
  return [
    ...OWN.filter((name) => !columns.includes(name)).map((name) => `-${name}`),
    ...offered.filter((name) => columns.includes(name)),
    ...before.filter((mark) => !known.has(mark)),
  ];
}
