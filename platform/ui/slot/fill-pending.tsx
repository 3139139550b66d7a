import { Skeleton, Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { FillProblem } from './fill-problem.tsx';

interface Given {
  title: string;
  deadline: number;
  onRetry: () => void;
}

/** Stands in for a fill until it shows itself; after the deadline it says so and offers another try. */
export function FillPending({ title, deadline, onRetry }: Given) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), deadline);
    return () => clearTimeout(timer);
  }, [deadline]);
  if (late) return <FillProblem text={`${title} did not answer.`} onRetry={onRetry} />;
  return (
    <Stack gap="xs" aria-busy="true">
      <Skeleton h={12} w="80%" />
      <Skeleton h={12} w="55%" />
    </Stack>
  );
}
