import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportDetail } from './import.contract.ts';
import { importKeys } from './import.web.ts';
import { uploadFile } from './upload-file.web.ts';

/** Uploads a file, tells the share of it that has gone, and hands over the draft that it became. */
export function useUpload(onDraft: (draft: ImportDetail) => void) {
  const queries = useQueryClient();
  const [share, setShare] = useState(0);
  const upload = useMutation({
    mutationFn: (file: File) => uploadFile(file, setShare),
    onMutate: () => setShare(0),
    onSuccess: (draft) => {
      queries.setQueryData(importKeys.one(draft.id), draft);
      void queries.invalidateQueries({ queryKey: ['imports', 'list'] });
      onDraft(draft);
    },
  });
  return { ...upload, share };
}
