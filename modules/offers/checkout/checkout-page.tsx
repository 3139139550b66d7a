import { Anchor, Button } from '@mantine/core';
import { IconExternalLink, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { DetailPage } from '../../../platform/ui/detail/detail-page.tsx';
import { Loaded } from '../../../platform/ui/feedback/loaded.tsx';
import { RowMenu } from '../../../platform/ui/list/row-menu.tsx';
import { useRight } from '../../../platform/ui/rights/rights.tsx';
import { linkTo } from '../../../platform/ui/url/link-to.web.ts';
import type { Checkout } from './checkout.contract.ts';
import { useCheckout } from './checkout.web.ts';
import { CheckoutDetails } from './checkout-details.tsx';
import { CheckoutSales } from './checkout-sales.tsx';
import { DeleteCheckout } from './delete-checkout.tsx';
import { EditCheckout } from './edit-checkout.tsx';
import { StateBadge } from './state-badge.tsx';

export default function CheckoutPage() {
  const { id = '' } = useParams({ strict: false });
  const query = useCheckout(id);
  const mayEdit = useRight('offers.edit');
  const checkout = query.data;
  return (
    <DetailPage
      back={{ label: 'Checkouts', to: '/checkouts' }}
      title={checkout?.title ?? 'Checkout'}
      badges={checkout && <StateBadge state={checkout.state} />}
      actions={checkout && <Actions checkout={checkout} mayEdit={mayEdit} />}
      side={checkout && <CheckoutSales checkout={checkout} />}
    >
      <Loaded query={query} whenMissing={<AllCheckouts />}>
        {(found) =>
          mayEdit ? <EditCheckout key={id} checkout={found} /> : <CheckoutDetails checkout={found} />
        }
      </Loaded>
    </DetailPage>
  );
}

function Actions({ checkout, mayEdit }: { checkout: Checkout; mayEdit: boolean }) {
  const [deleting, setDeleting] = useState(false);
  const navigate = useNavigate();
  return (
    <>
      <Button
        component="a"
        href={checkout.path}
        target="_blank"
        variant="default"
        leftSection={<IconExternalLink size={16} />}
      >
        Open the page
      </Button>
      {mayEdit && (
        <RowMenu
          label={checkout.title}
          actions={[{ label: 'Delete', icon: IconTrash, danger: true, onClick: () => setDeleting(true) }]}
        />
      )}
      {deleting && (
        <DeleteCheckout
          checkout={checkout}
          onClose={() => setDeleting(false)}
          onDeleted={() => void navigate(linkTo('/checkouts'))}
        />
      )}
    </>
  );
}

function AllCheckouts() {
  return (
    <Anchor component={Link} {...linkTo('/checkouts')}>
      All checkouts
    </Anchor>
  );
}
