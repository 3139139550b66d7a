-- The buyer's name in its parts, as forms ask for it and contacts keep it.
alter table offers.order
  drop column buyer_name,
  add column buyer_first_name text,
  add column buyer_last_name text,
  add column buyer_name text generated always as (
    nullif(trim(coalesce(buyer_first_name, '') || ' ' || coalesce(buyer_last_name, '')), '')
  ) stored,
  add column search_text text collate "C" not null generated always as (
    lower(
      coalesce(buyer_first_name, '') || ' ' || coalesce(buyer_last_name, '') || ' ' || coalesce(buyer_email, '')
      || ' ' || offer_name
    collate "und-x-icu")
  ) stored,
  -- Since when the tags of the offer and the checkout are taken back; a deleted contact that comes back lacks them.
  add column tags_withdrawn_at timestamptz(3);

create index order_search on offers.order using gin (search_text gin_trgm_ops);
create index order_by_state on offers.order (state, created_at, id);
drop index offers.order_by_offer;
create index order_by_offer on offers.order (offer_id, created_at, id);
drop index offers.order_by_checkout;
create index order_by_checkout on offers.order (checkout_id, created_at, id);
drop index offers.order_by_contact;
create index order_by_contact on offers.order (contact_id, created_at, id);
-- Who bought an offer and has not had all money back.
create index order_bought on offers.order (offer_id, contact_id)
  where state in ('paid', 'partly_refunded', 'disputed');

-- The entitlements that the deletion ended, of all that it unlinked.
alter table offers.unlinked add column ended_ids uuid[] not null default '{}';
