alter table offers.refund
  -- Since when the provider may know of it: from then on only the provider can say that it is not done.
  add column asked_at timestamptz(3),
  -- Whether the subscription of the order is cancelled with it.
  add column cancels_subscription boolean not null default false;
update offers.refund set asked_at = created_at where state = 'pending' and provider <> 'manual';

-- When a period last could not be paid: a payment from before that mends nothing.
alter table offers.order add column renewal_failed_at timestamptz(3);

-- Which payment the bank wants back; null where that was never kept.
alter table offers.dispute add column payment_id uuid references offers.payment;
update offers.dispute set payment_id = payment.id
from offers.provider_event as told, offers.payment as payment
where told.provider = dispute.provider and told.event ->> 'dispute' = dispute.reference
  and payment.provider = dispute.provider and payment.reference = told.event ->> 'payment';
update offers.dispute set payment_id = payment.id
from offers.payment as payment
where dispute.payment_id is null and payment.order_id = dispute.order_id
  and not exists (
    select from offers.payment as other where other.order_id = payment.order_id and other.id <> payment.id
  );
create index dispute_by_payment on offers.dispute (payment_id);
