import { describe, expect, test, vi } from 'vitest';
import { createPicking } from './picking.web.ts';
import { isPicked } from './selection.web.ts';

describe('what is picked of a list', () => {
  test('shows the boxes with the first row that is picked, and hides them when it is left', () => {
    const picking = createPicking();
    picking.pick(['a'], true);
    expect(picking.now()).toMatchObject({ on: true, lost: false });
    picking.leave();
    expect(picking.now().on).toBe(false);
    picking.start();
    expect(isPicked(picking.now().picked, 'a')).toBe(false);
  });

  test('is let go when the list is of other rows, which is told until something is picked again', () => {
    const picking = createPicking();
    picking.pickAll();
    picking.lose();
    expect(isPicked(picking.now().picked, 'a')).toBe(false);
    picking.lose();
    expect(picking.now()).toMatchObject({ on: true, lost: true });
    picking.pick(['a'], true);
    expect(picking.now().lost).toBe(false);
  });

  test('is not said to be lost when it was nothing', () => {
    const picking = createPicking();
    picking.start();
    picking.lose();
    expect(picking.now()).toMatchObject({ on: true, lost: false });
  });

  test('takes no row while those that are shown are of the list before', () => {
    const picking = createPicking();
    picking.start();
    picking.hold(true);
    picking.pick(['old'], true);
    picking.hold(false);
    picking.pick(['new'], true);
    expect(['old', 'new'].map((key) => isPicked(picking.now().picked, key))).toEqual([false, true]);
  });

  test('tells of every change until nobody listens any more', () => {
    const picking = createPicking();
    const told = vi.fn();
    const end = picking.subscribe(told);
    picking.pickAll();
    picking.clear();
    end();
    picking.leave();
    expect(told).toHaveBeenCalledTimes(2);
  });
});
