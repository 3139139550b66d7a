create schema offers;

-- Something to get access to. While a contact has access it has the tag, if there is one.
create table offers.product (
  id uuid primary key,
  name text not null,
  description text,
  tag_id uuid,
  when_access_ends text collate "C" not null default 'withdraw' check (when_access_ends in ('withdraw', 'keep')),
  archived_at timestamptz(3),
  version integer not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  name_sort text collate "und-x-icu" not null generated always as (name) stored
);
create index product_by_name on offers.product (name_sort, id);

-- A price and the products it grants. Amounts are in minor units of the currency.
create table offers.offer (
  id uuid primary key,
  name text not null,
  kind text collate "C" not null check (kind in ('free', 'one_time', 'subscription')),
  amount bigint not null check (amount >= 0),
  currency char(3) collate "C" not null,
  -- How often a subscription is paid.
  period text collate "C" check (period in ('week', 'month', 'year')),
  tag_ids uuid[] not null default '{}',
  archived_at timestamptz(3),
  version integer not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  name_sort text collate "und-x-icu" not null generated always as (name) stored,
  check ((kind = 'free') = (amount = 0)),
  check ((kind = 'subscription') = (period is not null))
);
create index offer_by_name on offers.offer (name_sort, id);

create table offers.offer_product (
  offer_id uuid not null references offers.offer on delete cascade,
  product_id uuid not null references offers.product,
  -- For how long; null is without end, or as long as the subscription runs.
  access_days integer check (access_days > 0),
  position integer not null,
  primary key (offer_id, product_id)
);
create index offer_product_by_product on offers.offer_product (product_id);

-- A public page that sells one offer.
create table offers.checkout (
  id uuid primary key,
  slug text collate "C" not null constraint checkout_slug_unique unique,
  offer_id uuid not null references offers.offer,
  title text not null,
  body text,
  tag_ids uuid[] not null default '{}',
  open boolean not null default true,
  quantity_limit integer check (quantity_limit > 0),
  -- Orders that are paid or still may be; never more than the limit.
  taken integer not null default 0 check (taken >= 0),
  asks_name text collate "C" not null default 'required' check (asks_name in ('required', 'optional', 'no')),
  asks_phone text collate "C" not null default 'no' check (asks_phone in ('required', 'optional', 'no')),
  asks_address text collate "C" not null default 'no' check (asks_address in ('required', 'optional', 'no')),
  version integer not null default 1,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()
);
create index checkout_by_offer on offers.checkout (offer_id);
create index checkout_by_creation on offers.checkout (created_at, id);

create sequence offers.order_number start 1001;

-- One sale. What it sold is kept here as it was then. `contact_id` is null when the contact was deleted.
create table offers.order (
  id uuid primary key,
  number bigint not null unique default nextval('offers.order_number'),
  contact_id uuid,
  offer_id uuid not null references offers.offer,
  offer_name text not null,
  checkout_id uuid references offers.checkout on delete set null,
  checkout_title text,
  offer_tag_ids uuid[] not null default '{}',
  checkout_tag_ids uuid[] not null default '{}',
  source text collate "C" not null check (source in ('checkout', 'manual', 'api')),
  kind text collate "C" not null check (kind in ('free', 'one_time', 'subscription')),
  amount bigint not null check (amount >= 0),
  currency char(3) collate "C" not null,
  period text collate "C",
  -- Follows from payments, refunds and disputes; written by one function.
  state text collate "C" not null default 'pending'
    check (state in ('pending', 'paid', 'failed', 'partly_refunded', 'refunded', 'disputed')),
  paid bigint not null default 0,
  refunded bigint not null default 0 check (refunded >= 0 and refunded <= paid),
  failure text,
  -- Chosen by the buyer's browser: the same attempt makes one order, and only its browser knows it.
  attempt uuid constraint order_attempt_unique unique,
  provider text collate "C",
  provider_session text collate "C",
  provider_subscription text collate "C",
  provider_customer text collate "C",
  payment_url text,
  -- How it was paid when it was recorded by hand: "Cash, receipt 12".
  payment_note text,
  subscription_state text collate "C" check (subscription_state in ('active', 'past_due', 'cancelled')),
  subscription_cancels_at timestamptz(3),
  -- The person, as the receipt needs it; goes with the contact.
  buyer_name text,
  buyer_email text,
  buyer_phone text,
  buyer_address jsonb,
  buyer_country char(2) collate "C",
  -- Since when the contact has what the order gives; null until then.
  began_at timestamptz(3),
  created_at timestamptz(3) not null default now(),
  paid_at timestamptz(3)
);
create index order_by_creation on offers.order (created_at, id);
create index order_by_contact on offers.order (contact_id, created_at);
create index order_by_offer on offers.order (offer_id, contact_id);
create index order_by_checkout on offers.order (checkout_id);
create index order_pending on offers.order (created_at) where state = 'pending';
create unique index order_by_session on offers.order (provider, provider_session) where provider_session is not null;
create unique index order_by_subscription on offers.order (provider, provider_subscription)
  where provider_subscription is not null;

create table offers.order_item (
  order_id uuid not null references offers.order on delete cascade,
  product_id uuid not null references offers.product,
  product_name text not null,
  access_days integer,
  position integer not null,
  primary key (order_id, product_id)
);

-- Money that came in. A subscription has one for each period.
create table offers.payment (
  id uuid primary key,
  order_id uuid not null references offers.order,
  provider text collate "C" not null,
  reference text collate "C" not null,
  amount bigint not null check (amount >= 0),
  currency char(3) collate "C" not null,
  -- "Visa ending 4242", "Cash".
  method text,
  paid_at timestamptz(3) not null,
  created_at timestamptz(3) not null default now(),
  constraint payment_reference_unique unique (provider, reference)
);
create index payment_by_order on offers.payment (order_id);

-- Money that goes back. `pending` until the provider has answered; only `succeeded` counts as done.
create table offers.refund (
  id uuid primary key,
  order_id uuid not null references offers.order,
  payment_id uuid not null references offers.payment,
  amount bigint not null check (amount > 0),
  reason text,
  revokes_access boolean not null,
  withdraws_tags boolean not null,
  state text collate "C" not null check (state in ('pending', 'succeeded', 'failed')),
  failure text,
  provider text collate "C" not null,
  reference text collate "C",
  actor_name text not null,
  created_at timestamptz(3) not null default now(),
  finished_at timestamptz(3),
  constraint refund_reference_unique unique (provider, reference)
);
create index refund_by_order on offers.refund (order_id);

create table offers.dispute (
  id uuid primary key,
  order_id uuid not null references offers.order,
  provider text collate "C" not null,
  reference text collate "C" not null,
  amount bigint not null,
  state text collate "C" not null check (state in ('open', 'won', 'lost')),
  opened_at timestamptz(3) not null,
  closed_at timestamptz(3),
  constraint dispute_reference_unique unique (provider, reference)
);
create index dispute_by_order on offers.dispute (order_id);

-- What happened to an order. Holds no personal data of the buyer.
create table offers.order_event (
  id uuid primary key default platform.uuid7(),
  order_id uuid not null references offers.order on delete cascade,
  kind text collate "C" not null,
  detail jsonb not null default '{}',
  actor_name text not null,
  at timestamptz(3) not null default now()
);
create index order_event_by_order on offers.order_event (order_id, id);

-- A contact's access to a product. `contact_id` is null when the contact was deleted.
create table offers.entitlement (
  id uuid primary key,
  contact_id uuid,
  product_id uuid not null references offers.product,
  order_id uuid references offers.order,
  -- The tag that it gave, as the product had it then.
  tag_id uuid,
  -- Why it was granted by hand.
  reason text,
  granted_by text not null,
  state text collate "C" not null default 'active' check (state in ('active', 'expired', 'revoked')),
  starts_at timestamptz(3) not null default now(),
  ends_at timestamptz(3),
  ended_at timestamptz(3),
  -- What ended it.
  ended_why text collate "C"
    check (ended_why in ('expired', 'refund', 'hand', 'subscription', 'dispute', 'contact_deleted')),
  ended_reason text,
  created_at timestamptz(3) not null default now(),
  constraint entitlement_once unique (order_id, product_id),
  check ((state = 'active') = (ended_at is null))
);
create index entitlement_by_contact on offers.entitlement (contact_id, id);
create index entitlement_active on offers.entitlement (product_id, contact_id) where state = 'active';
create index entitlement_to_expire on offers.entitlement (ends_at) where state = 'active' and ends_at is not null;

-- What providers told us, once each. Those that speak of what we do not know yet wait until we do.
create table offers.provider_event (
  provider text collate "C" not null,
  id text collate "C" not null,
  -- What it speaks of: references of a session, payment or subscription.
  about text[] collate "C" not null,
  event jsonb not null,
  state text collate "C" not null check (state in ('waiting', 'done')),
  received_at timestamptz(3) not null default now(),
  done_at timestamptz(3),
  primary key (provider, id)
);
create index provider_event_waiting on offers.provider_event using gin (about) where state = 'waiting';

-- What a contact spent, in each currency: paid less refunded. Kept with every change of an order.
create table offers.spending (
  contact_id uuid not null,
  currency char(3) collate "C" not null,
  spent bigint not null,
  orders integer not null,
  last_order_at timestamptz(3) not null,
  primary key (contact_id, currency)
);
create index spending_by_amount on offers.spending (currency, spent, contact_id);

-- What links the orders and entitlements of a deleted contact, for the undo of its deletion.
create table offers.unlinked (
  changeset_id uuid not null,
  contact_id uuid not null,
  -- The person's data by the order's id.
  orders jsonb not null,
  entitlement_ids uuid[] not null,
  primary key (changeset_id, contact_id)
);
create index unlinked_by_contact on offers.unlinked (contact_id);

-- The sandbox: a payment provider within the house, for trying everything out without money.
create table offers.sandbox_session (
  id text collate "C" primary key,
  order_id uuid not null,
  description text not null,
  amount bigint not null,
  currency char(3) collate "C" not null,
  period text collate "C",
  success_url text not null,
  cancel_url text not null,
  state text collate "C" not null default 'open' check (state in ('open', 'confirming', 'paid', 'expired')),
  -- The card that waits for its owner's confirmation.
  card text collate "C",
  subscription text collate "C",
  subscription_state text collate "C" check (subscription_state in ('active', 'past_due', 'cancelled')),
  -- When the next period of a subscription is to be paid, or it ends if it was cancelled for then.
  renews_at timestamptz(3),
  cancels boolean not null default false,
  created_at timestamptz(3) not null default now()
);
create unique index sandbox_session_by_order on offers.sandbox_session (order_id);
create index sandbox_session_by_subscription on offers.sandbox_session (subscription) where subscription is not null;

create table offers.sandbox_payment (
  id text collate "C" primary key,
  session_id text collate "C" not null references offers.sandbox_session,
  amount bigint not null,
  refunded bigint not null default 0 check (refunded <= amount),
  card text collate "C" not null,
  created_at timestamptz(3) not null default now()
);

-- Its refunds by the key with which each was asked for, so that asking again gives the same one.
create table offers.sandbox_refund (
  id text collate "C" primary key,
  payment_id text collate "C" not null references offers.sandbox_payment,
  amount bigint not null,
  key text collate "C" not null unique,
  created_at timestamptz(3) not null default now()
);
