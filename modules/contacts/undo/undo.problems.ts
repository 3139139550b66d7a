import { conflict, notFound, type Problem } from '../../../platform/http/problem.ts';

export function changesetUnknown(): Problem {
  return notFound('This change');
}

export function undoneAlready(): Problem {
  return cannotBeUndone('This was undone already.');
}

export function isBeingUndone(): Problem {
  return cannotBeUndone('This is being undone already. Wait until that has ended.');
}

export function noUndoOfThis(): Problem {
  return cannotBeUndone('An undo cannot be undone. Repeat what was undone instead.');
}

export function tooLate(undoDays: number): Problem {
  const days = undoDays === 1 ? '1 day' : `${undoDays} days`;
  return cannotBeUndone(
    undoDays === 0
      ? 'Nothing can be undone here: this server keeps nothing for it.'
      : `This can no longer be undone: it is more than ${days} ago.`,
  );
}

export function nothingToUndo(): Problem {
  return cannotBeUndone('There is nothing to undo: nobody is left whom this changed.');
}

export function stillGoesOn(): Problem {
  return conflict('bulk_running', 'This still goes on. Cancel it or wait until it has ended, then undo it.');
}

function cannotBeUndone(detail: string) {
  return conflict('cannot_be_undone', detail);
}
