-- What providers told of an order is found, done or not, when its buyer is erased.
drop index offers.provider_event_waiting;
create index provider_event_by_reference on offers.provider_event using gin (about);
