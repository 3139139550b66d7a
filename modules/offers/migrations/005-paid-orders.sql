-- The list of offers counts the paid orders of each from here, without reading the orders.
create index order_paid_by_offer on offers.order (offer_id) where paid_at is not null;
