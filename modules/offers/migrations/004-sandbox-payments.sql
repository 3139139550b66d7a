-- The payments of a session, when someone asks what became of it.
create index sandbox_payment_by_session on offers.sandbox_payment (session_id, created_at);
