import { Anchor } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { DetailPage } from '../../../platform/ui/detail/detail-page.tsx';
import { Loaded } from '../../../platform/ui/feedback/loaded.tsx';
import { Time } from '../../../platform/ui/feedback/time.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { DraftActions } from './draft-actions.tsx';
import { DraftImport } from './draft-import.tsx';
import { type ImportDetail, isRunning } from './import.contract.ts';
import { useImport } from './import.web.ts';
import { ImportResult } from './import-result.tsx';
import { sizeInWords } from './import-words.web.ts';
import { StatusBadge } from './imports-table.tsx';
import { RunningImport } from './running-import.tsx';

const BACK = { label: 'Imports', to: '/imports' };

export default function ImportPage() {
  const { id = '' } = useParams({ strict: false });
  const found = useImport(id);
  if (found.data) return <Import detail={found.data} />;
  return (
    <DetailPage back={BACK} title="Import">
      <Loaded query={found} whenMissing={<AllImports />}>
        {() => null}
      </Loaded>
    </DetailPage>
  );
}

/** One import on one page: its mapping before it is started, its progress while it runs, its result afterwards. */
function Import({ detail }: { detail: ImportDetail }) {
  const isDraft = detail.status === 'draft';
  return (
    <DetailPage
      back={BACK}
      title={detail.fileName}
      subtitle={
        <>
          {sizeInWords(detail.fileSize)}, uploaded by {detail.by} <Time at={detail.createdAt} />
        </>
      }
      badges={<StatusBadge status={detail.status} />}
      actions={isDraft && <DraftActions draft={detail} />}
    >
      {isDraft && <DraftImport draft={detail} />}
      {isRunning(detail.status) && <RunningImport running={detail} />}
      {!isDraft && !isRunning(detail.status) && <ImportResult result={detail} />}
    </DetailPage>
  );
}

function AllImports() {
  return (
    <Anchor component={Link} {...linkTo('/imports')}>
      All imports
    </Anchor>
  );
}
