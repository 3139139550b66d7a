import { endpoint, idParams } from '../../../platform/http/endpoint.contract.ts';
import { bulkWork } from './bulk.contract.ts';

export const undoChangesetEndpoint = endpoint({
  method: 'POST',
  path: '/api/v1/changesets/:id/undo',
  access: 'signed-in',
  resource: 'changesets',
  summary:
    'Takes back what a changeset did, in the background: exactly what it changed, but not what was changed since. It is for those who may do such a thing, whoever did it.',
  params: idParams,
  status: 202,
  reply: bulkWork,
});
