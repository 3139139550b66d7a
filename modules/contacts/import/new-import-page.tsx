import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ProblemAlert } from '../../../platform/ui/feedback/problem-alert.tsx';
import { ProgressPanel } from '../../../platform/ui/feedback/progress-panel.tsx';
import { Page } from '../../../platform/ui/page/page.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import { FileDrop } from './file-drop.tsx';
import { useImportLimits } from './import.web.ts';
import { useUpload } from './use-upload.web.ts';

export default function NewImportPage() {
  const navigate = useNavigate();
  const limits = useImportLimits();
  const [file, setFile] = useState<File>();
  const upload = useUpload(({ id }) => void navigate({ ...linkTo(`/imports/${id}`), replace: true }));
  const start = (chosen: File) => {
    setFile(chosen);
    upload.mutate(chosen);
  };
  return (
    <Page
      title="Import a file"
      subtitle="The export of another product, or a list of your own. You say what its columns mean before anything is imported."
      narrow
    >
      {upload.error && (
        <ProblemAlert error={upload.error} title={`${file?.name ?? 'The file'} cannot be imported`} />
      )}
      {upload.isPending && file ? (
        <ProgressPanel label={`Uploading ${file.name}`} done={Math.round(upload.share * 100)} total={100} />
      ) : (
        <FileDrop maxMb={limits.data?.maxMb} onFile={start} />
      )}
    </Page>
  );
}
