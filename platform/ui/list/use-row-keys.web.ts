import { type RefObject, useRef } from 'react';
import type { ListCommand } from './list-keys.web.ts';
import type { Picking } from './picking.web.ts';
import { isPicked } from './selection.web.ts';
import { useListKey } from './use-list-key.web.ts';
import type { RangePicking } from './use-range-picking.web.ts';

interface Given {
  /** The keys of the rows, in their order. */
  keys: readonly string[];
  picking: Picking | undefined;
  range: RangePicking;
}

/**
 * The keyboard in a table: the row that has the focus is the current one, keys lead to the next, pick it, open it and
 * leave it. Of several tables on a page the first one answers, unless the focus is in another.
 */
export function useRowKeys(table: RefObject<HTMLTableElement | null>, { keys, picking, range }: Given): void {
  const last = useRef<string>(undefined);
  useListKey((command, event) => {
    const rows = [...(table.current?.tBodies[0]?.rows ?? [])];
    const focused = document.activeElement;
    if (!table.current || rows.length === 0 || !isAnswering(table.current, focused)) return false;
    const current = rows.findIndex((row) => row.contains(focused));
    if (command.kind === 'move') return move(command, event);
    if (command.kind === 'leave') return leave();
    const key = keys[current];
    if (key === undefined) return false;
    if (command.kind === 'pick') return pick(key, command.extend);
    return command.kind === 'open' && isBox(focused) && open(rows[current]);

    function move({ by, extend }: Extract<ListCommand, { kind: 'move' }>, { key: pressed }: KeyboardEvent) {
      if (current < 0 && pressed.startsWith('Arrow') && isControl(focused)) return false;
      const to = current < 0 ? Math.max(0, keys.indexOf(last.current ?? '')) : current + by;
      const [before, after] = [keys[current], keys[to]];
      if (after === undefined) return current >= 0;
      last.current = after;
      focusRow(rows[to]);
      if (extend && picking && before !== undefined) range.stretch(before, after);
      return true;
    }

    function pick(row: string, extend: boolean) {
      if (picking) range.press(row, extend || !isPicked(picking.now().picked, row), extend);
      return picking !== undefined;
    }

    function leave() {
      if (isBox(focused)) focusRow(rows[current]);
      if (picking?.now().on) picking.leave();
      else if (current >= 0 && focused instanceof HTMLElement) focused.blur();
      else return false;
      return true;
    }
  });
}

const TABLE = 'table[data-rows]';

function isAnswering(table: HTMLTableElement, focused: Element | null) {
  const first = focused?.closest(TABLE) ?? document.querySelector(TABLE);
  return first === table;
}

function isControl(element: Element | null) {
  return element?.matches('a, button, [role], input:not([type="search"])') ?? false;
}

function isBox(element: Element | null): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type === 'checkbox';
}

function open(row: HTMLTableRowElement | undefined) {
  row?.querySelector<HTMLAnchorElement>('a[data-row-title]')?.click();
  return true;
}

function focusRow(row: HTMLTableRowElement | undefined) {
  row?.querySelector<HTMLElement>('[data-row-title]')?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}
