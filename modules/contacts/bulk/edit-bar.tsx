import { type ReactNode, useState } from 'react';
import type { Picking } from '../../../platform/ui/list/picking.web.ts';
import { numberPicked } from '../../../platform/ui/list/selection.web.ts';
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

interface Given extends Omit<PickedInList, 'picked'> {
  picking: Picking;
  /** Whether filters narrow the list. */
  filtered: boolean;
  onStarted: (work: BulkWork) => void;
}

/** The bar below the list while contacts are picked: how many, what can be done to them, and its questions. */
export default function EditBar({ picking, filter, filtered, count, onStarted }: Given) {
  const now = usePicked(picking, (all) => all);
  const [asked, setAsked] = useState<{ what: Asked; picked: PickedContacts }>();
  const picked = pickedContacts({ picked: now.picked, filter, count });
  const Question = asked && QUESTIONS[asked.what];
  const close = () => setAsked(undefined);
  const started = (work: BulkWork) => {
    close();
    picking.clear();
    onStarted(work);
  };
  return (
    <>
      <SelectionBar
        inWords={contactsInWords}
        number={numberPicked(now.picked, count)}
        count={count}
        filtered={filtered}
        notice={noticeOf(now)}
        onPickAll={picking.pickAll}
        onClear={picking.clear}
        onLeave={picking.leave}
      >
        <BulkActions picked={picked} onAsk={(what) => picked && setAsked({ what, picked })} />
      </SelectionBar>
      {asked && Question && <Question picked={asked.picked} onStarted={started} onClose={close} />}
    </>
  );
}

const QUESTIONS: Record<Asked, (asking: Asking) => ReactNode> = {
  'add tags': AddTags,
  'remove tags': RemoveTags,
  'set type': SetType,
  delete: DeleteMany,
};
