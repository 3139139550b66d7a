import { notifyDone, notifyFailed } from '../../../platform/ui/feedback/notify.tsx';
import type { Offer } from './offer.contract.ts';
import { useEditOffer } from './offer.web.ts';

/** Puts an offer away, or takes it back when it is archived. */
export function useArchiveOffer() {
  const edit = useEditOffer();
  return ({ id, version, name, archivedAt }: Offer) =>
    edit.mutate(
      { id, version, archived: archivedAt === null },
      {
        onSuccess: () => notifyDone(`“${name}” was ${archivedAt ? 'taken back' : 'archived'}`),
        onError: (error) => notifyFailed(error),
      },
    );
}
