import { useState } from 'react';
import { ProblemAlert } from '../../../platform/ui/feedback/problem-alert.tsx';
import { isGoingOn } from './bulk.contract.ts';
import { useBulkWork } from './bulk-progress.web.ts';
import { BulkProgressEnded } from './bulk-progress-ended.tsx';
import { BulkProgressRunning } from './bulk-progress-running.tsx';

interface Given {
  /** The work's id, which is that of its changeset. */
  id: string;
  /** The person has seen what came of it. */
  onClose: () => void;
}

/**
 * Work on many contacts: how far it is, then what came of it, with the way to take it back, whose progress stands here
 * in its place. It goes on when the page is left.
 */
export function BulkProgress({ id, onClose }: Given) {
  const [undo, setUndo] = useState<string>();
  const found = useBulkWork(undo ?? id);
  if (found.data && isGoingOn(found.data.status)) return <BulkProgressRunning work={found.data} />;
  if (found.data) return <BulkProgressEnded work={found.data} onUndo={setUndo} onClose={onClose} />;
  if (!found.error) return null;
  return (
    <ProblemAlert
      error={found.error}
      title="How far this is could not be loaded"
      onRetry={() => void found.refetch()}
    />
  );
}
