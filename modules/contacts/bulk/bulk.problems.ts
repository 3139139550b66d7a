import { badInput, conflict, notFound, type Problem } from '../../../platform/http/problem.ts';

export function bulkGone(): Problem {
  return notFound('This work on contacts');
}

export function exportGone(): Problem {
  return notFound('This export');
}

/** `count` is how many contacts a selection comes to, where someone saw another number. */
export function selectionChanged(count: number): Problem {
  const fit = count === 1 ? '1 contact fits' : `${count.toLocaleString('en')} contacts fit`;
  const detail = `The list has changed: ${fit} now. Look again and repeat.`;
  return conflict('selection_changed', detail, { count });
}

export function nobodySelected(): Problem {
  return badInput('selection', 'No contact is selected. Select at least one and repeat.');
}

export function bulkEnded(): Problem {
  return conflict('bulk_not_running', 'This has ended already: there is nothing left to cancel.');
}
