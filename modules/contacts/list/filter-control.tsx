import { Skeleton } from '@mantine/core';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ComponentType, lazy, Suspense, useMemo, useState } from 'react';
import type { Fill } from '../../../platform/module/slot.web.ts';
import { FillBoundary } from '../../../platform/ui/slot/fill-boundary.tsx';
import { FillProblem } from '../../../platform/ui/slot/fill-problem.tsx';
import type { FilterGiven } from './list-slots.web.ts';

/** The control of another module's filter; one that cannot be shown costs no other. */
export function FilterControl({ fill, ...given }: FilterGiven & { fill: Fill }) {
  const [attempt, setAttempt] = useState(0);
  const { reset } = useQueryErrorResetBoundary();
  const Control = useMemo(() => controlOf(fill, attempt), [fill, attempt]);
  const retry = () => {
    reset();
    setAttempt((count) => count + 1);
  };
  return (
    <FillBoundary
      key={attempt}
      fallback={<FillProblem text={`${fill.title} could not be shown.`} onRetry={retry} />}
    >
      <Suspense fallback={<Skeleton h={58} aria-busy="true" />}>
        <Control {...given} />
      </Suspense>
    </FillBoundary>
  );
}

// `fill()` has checked that the component takes the slot's props; a list of fills of many slots cannot say so.
function controlOf(fill: Fill, _attempt: number) {
  return lazy(fill.load as () => Promise<{ default: ComponentType<FilterGiven> }>);
}
