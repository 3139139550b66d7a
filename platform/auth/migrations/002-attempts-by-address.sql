-- Counted for each address apart, so that a stranger who guesses keeps no owner out; the empty address stands for all
-- of them together.
alter table auth.sign_in_attempt add column address text not null default '';
alter table auth.sign_in_attempt drop constraint sign_in_attempt_pkey, add primary key (account_hash, address);
