import { Anchor } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { DetailPage } from '../../../platform/ui/detail/detail-page.tsx';
import { Loaded } from '../../../platform/ui/feedback/loaded.tsx';
import { Time } from '../../../platform/ui/feedback/time.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import type { BulkWork } from '../bulk/bulk.contract.ts';
import { useBulkWork } from '../bulk/bulk-progress.web.ts';
import { BulkProgressRunning } from '../bulk/bulk-progress-running.tsx';
import { ChangeResult } from './change-result.tsx';
import { ChangeBadge } from './change-state.tsx';
import { changeInWords } from './change-words.web.ts';
import type { Changeset } from './changesets.contract.ts';
import { goesOn, useChangeset } from './changesets.web.ts';
import { UndoChange } from './undo-change.tsx';

const BACK = { label: 'Changes', to: '/changes' };

export default function ChangePage() {
  const { id = '' } = useParams({ strict: false });
  const found = useChangeset(id);
  const undone = useChangeset(found.data?.work?.undoes ?? '');
  if (found.data) return <Change change={found.data} undone={undone.data} />;
  return (
    <DetailPage back={BACK} title="Change">
      <Loaded query={found} whenMissing={<AllChanges />}>
        {() => null}
      </Loaded>
    </DetailPage>
  );
}

/** One change on one page: its progress while it goes on, what came of it afterwards. */
function Change({ change, undone }: { change: Changeset; undone: Changeset | undefined }) {
  const { by, at, work } = change;
  return (
    <DetailPage
      back={BACK}
      title={changeInWords(change, undone)}
      subtitle={
        <>
          By {by} <Time at={at} />
        </>
      }
      badges={!goesOn(change) && <ChangeBadge change={change} />}
      actions={<UndoChange change={change} />}
    >
      {work && goesOn(change) ? <Running work={work} /> : <ChangeResult change={change} undone={undone} />}
    </DetailPage>
  );
}

// What the change has cached is as it was when the page was opened; the work itself is followed.
function Running({ work }: { work: BulkWork }) {
  const { data = work } = useBulkWork(work.id);
  return <BulkProgressRunning work={data} />;
}

function AllChanges() {
  return (
    <Anchor component={Link} {...linkTo('/changes')}>
      All changes
    </Anchor>
  );
}
