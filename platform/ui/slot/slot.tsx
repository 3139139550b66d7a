import type { SlotPoint } from '../../module/slot.web.ts';
import { FillCard } from './fill-card.tsx';
import { useFills } from './fills.tsx';

interface Given<Props> {
  point: SlotPoint<Props>;
  /** What every fill is given. */
  props: Props;
  /** How long a fill may take to show itself, in milliseconds. */
  deadline?: number;
}

/** Shows what other modules put into a slot: each fill a card of its own, which alone fails or is late. */
export function Slot<Props extends object>({ point, props, deadline = 8000 }: Given<Props>) {
  return useFills(point.name).map((fill) => (
    <FillCard key={fill.id} fill={fill} props={props} deadline={deadline} />
  ));
}
