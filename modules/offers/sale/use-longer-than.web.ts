import { useEffect, useState } from 'react';

/** Whether the component has been there for longer than this many milliseconds. */
export function useLongerThan(ms: number): boolean {
  const [longer, setLonger] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLonger(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return longer;
}
