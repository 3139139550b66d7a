import type { Locator, Page } from '@playwright/test';

/** A list as its users see and handle it. */
export interface ListOnPage {
  table: Locator;
  /** What the rows are called, in their order. */
  names(): Promise<string[]>;
  rows: Locator;
  row(name: string): Locator;
  header(column: string): Locator;
  sortBy(column: string): Promise<void>;
  search: Locator;
  next: Locator;
  previous: Locator;
  size: Locator;
  /** Chooses from the menu of a row. */
  choose(action: string, name: string): Promise<void>;
  /** The box that picks a row, once rows can be picked. */
  box(name: string): Locator;
  /** The box that picks all rows of the page. */
  pageBox: Locator;
  /** What stands below rows that can be picked: how many are, and what to do with them. */
  bar: Locator;
}

/** The list of this name on a page: "Contacts". */
export function listOn(page: Page, label: string): ListOnPage {
  const table = page.getByRole('table', { name: label, exact: true });
  const pages = page.getByRole('navigation', { name: 'Pages' });
  const header = (column: string) => table.getByRole('columnheader', { name: column, exact: true });
  return {
    table,
    names: () => namesIn(table),
    rows: table.getByRole('rowheader'),
    row: (name) =>
      table.getByRole('row').filter({ has: page.getByRole('rowheader').getByText(name, { exact: true }) }),
    header,
    sortBy: (column) => header(column).getByRole('button').click(),
    search: page.getByRole('search').getByRole('searchbox'),
    next: pages.getByRole('button', { name: 'Next' }),
    previous: pages.getByRole('button', { name: 'Previous' }),
    box: (name) => table.getByRole('checkbox', { name: `Select ${name}`, exact: true }),
    pageBox: table.getByRole('checkbox', { name: 'Select all on this page' }),
    bar: page.getByRole('region', { name: 'Edit all' }),
    size: pages.getByRole('combobox', { name: 'Rows per page' }),
    async choose(action, name) {
      await page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click();
      await page.getByRole('menuitem', { name: action, exact: true }).click();
    },
  };
}

// As screen readers have it: the initials beside a name are not part of it.
async function namesIn(table: Locator) {
  const told = await table.ariaSnapshot();
  return [...told.matchAll(/rowheader "([^"]*)"/g)].map(([, name = '']) => name);
}
