import type { ErrorComponentProps } from '@tanstack/react-router';
import { ProblemAlert } from '../../platform/ui/feedback/problem-alert.tsx';
import { Page } from '../../platform/ui/page/page.tsx';

/** Stands where a page stumbled; the shell around it goes on working. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  return (
    <Page title="This page did not work" narrow>
      <ProblemAlert error={error} onRetry={reset} />
    </Page>
  );
}
