import { addressOf, ProblemError } from '../../../platform/http/call.web.ts';
import { problemDocument } from '../../../platform/http/problem.contract.ts';
import { type ImportDetail, uploadImportEndpoint } from './import.contract.ts';

/**
 * Uploads a file and tells how much of it has gone, from 0 to 1. (`fetch` cannot tell that.)
 *
 * @throws ProblemError; code `unreachable` when no answer came.
 */
export function uploadFile(file: File, onProgress: (share: number) => void): Promise<ImportDetail> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', addressOf(uploadImportEndpoint, { query: { fileName: file.name } }));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new ProblemError(BROKE_OFF));
    request.onload = () => {
      const reply = parsed(request.responseText);
      if (request.status === 201) resolve(reply);
      else reject(new ProblemError(problemDocument.safeParse(reply).data ?? BROKE_OFF));
    };
    request.send(file);
  });
}

// What came with a success is what the contract says.
function parsed(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const BROKE_OFF = {
  type: 'urn:contacts:problem:unreachable',
  title: 'unreachable',
  status: 0,
  code: 'unreachable',
  detail: 'The upload broke off: the server did not answer. Check that it runs and try again.',
};
