import { type ReactNode, useState } from 'react';
import type { Picking } from '../../../platform/ui/list/picking.web.ts';
import { isEverything, numberPicked, type Picked } from '../../../platform/ui/list/selection.web.ts';
import { SelectionBar } from '../../../platform/ui/list/selection-bar.tsx';
import { usePicked } from '../../../platform/ui/list/use-picking.web.ts';
import { contactsInWords } from '../tags/tag-words.web.ts';
import { AddTags } from './add-tags.tsx';
import type { BulkWork } from './bulk.contract.ts';
import type { Asking } from './bulk.web.ts';
import { type Asked, BulkActions } from './bulk-actions.tsx';
import { DeleteMany } from './delete-many.tsx';
import { noticeOf, type PickedContacts, type PickedInList, pickedContacts } from './picked-contacts.web.ts';
import { RemoveTags } from './remove-tags.tsx';
import { SetType } from './set-type.tsx';

interface Given extends Pick<PickedInList, 'filter'> {
  picking: Picking;
  /** How many contacts the filter fits; undefined until that is known. */
  count: number | undefined;
  /** Given where that could not be found out. */
  onCountAgain: (() => void) | undefined;
  /** Whether filters narrow the list. */
  filtered: boolean;
  onStarted: (work: BulkWork) => void;
}

/** The bar below the list while contacts are picked: how many, what can be done to them, and its questions. */
export default function EditBar({ picking, filter, count, onStarted, ...shown }: Given) {
  const now = usePicked(picking, (all) => all);
  const { number, setCounted } = useNumber(now.picked, count);
  const [asked, setAsked] = useState<{ what: Asked; picked: PickedContacts }>();
  const picked = pickedContacts({ picked: now.picked, filter, number });
  const Question = asked && QUESTIONS[asked.what];
  const close = () => setAsked(undefined);
  const started = (work: BulkWork) => {
    close();
    picking.clear();
    onStarted(work);
  };
  const counted = (found: number) => {
    setCounted(found);
    setAsked((before) => before && { ...before, picked: { ...before.picked, number: found } });
  };
  return (
    <>
      <SelectionBar
        {...shown}
        inWords={contactsInWords}
        number={number}
        all={isEverything(now.picked)}
        count={count}
        notice={noticeOf(now)}
        onPickAll={picking.pickAll}
        onClear={picking.clear}
        onLeave={picking.leave}
      >
        <BulkActions
          picked={picked}
          onAsk={(what) => picked && setAsked({ what, picked })}
          onCounted={counted}
        />
      </SelectionBar>
      {asked && Question && (
        <Question picked={asked.picked} onStarted={started} onCounted={counted} onClose={close} />
      )}
    </>
  );
}

// Of those that are picked, some may be gone: the server's number holds until others are picked, or the list is
// counted anew where that number follows from its count.
function useNumber(picked: Picked, count: number | undefined) {
  const [last, setLast] = useState<{ picked: Picked; count: number | undefined; found: number }>();
  const holds = last?.picked === picked && (!picked.all || last.count === count);
  return {
    number: holds ? last.found : numberPicked(picked, count),
    setCounted: (found: number) => setLast({ picked, count, found }),
  };
}

const QUESTIONS: Record<Asked, (asking: Asking) => ReactNode> = {
  'add tags': AddTags,
  'remove tags': RemoveTags,
  'set type': SetType,
  delete: DeleteMany,
};
