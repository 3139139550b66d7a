import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense, useMemo, useState } from 'react';
import type { Fill } from '../../module/slot.web.ts';
import { Section } from '../detail/section.tsx';
import { FillBoundary } from './fill-boundary.tsx';
import { FillPending } from './fill-pending.tsx';
import { FillProblem } from './fill-problem.tsx';

interface Given<Props> {
  fill: Fill;
  props: Props;
  deadline: number;
}

/** One fill as a card. A retry loads its code and its data anew. */
export function FillCard<Props extends object>({ fill, props, deadline }: Given<Props>) {
  const [attempt, setAttempt] = useState(0);
  const { reset } = useQueryErrorResetBoundary();
  const Content = useMemo(() => contentOf<Props>(fill, attempt), [fill, attempt]);
  const retry = () => {
    reset();
    setAttempt((count) => count + 1);
  };
  return (
    <Section title={fill.title}>
      <FillBoundary
        key={attempt}
        fallback={<FillProblem text={`${fill.title} could not be shown.`} onRetry={retry} />}
      >
        <Suspense fallback={<FillPending title={fill.title} deadline={deadline} onRetry={retry} />}>
          <Content {...props} />
        </Suspense>
      </FillBoundary>
    </Section>
  );
}

// `fill()` has checked that the component takes the slot's props; a list of fills of many slots cannot say so.
function contentOf<Props>(fill: Fill, _attempt: number) {
  return lazy(fill.load as () => Promise<{ default: ComponentType<Props> }>);
}
