import { useLocalStorage } from '@mantine/hooks';
import { DetailPage } from '../../../platform/ui/detail/detail-page.tsx';
import { notifyDone } from '../../../platform/ui/feedback/notify.tsx';
import { useCreateOffer } from './offer.web.ts';
import { OfferForm } from './offer-form.tsx';
import { bodyOf, newOffer, type OfferValues } from './offer-values.web.ts';

export default function NewOfferPage() {
  const create = useCreateOffer();
  const [currency, setCurrency] = useLocalStorage({
    key: 'offers.currency',
    defaultValue: 'USD',
    getInitialValueInEffect: false,
  });
  const save = async (values: OfferValues) => {
    const { name } = await create.mutateAsync(bodyOf(values));
    setCurrency(values.currency);
    notifyDone(`“${name}” was created`);
  };
  return (
    <DetailPage back={{ label: 'Offers', to: '/offers' }} title="New offer">
      <OfferForm initial={newOffer(currency)} submitLabel="Create offer" onSave={save} />
    </DetailPage>
  );
}
