-- A guest's program may send an Idempotency-Key too, and has no account: its answers are kept under none, where no member sees them.
-- All guests together are one caller, whose id is zero.
alter table idempotent_answer drop constraint idempotent_answer_pkey;
alter table idempotent_answer alter column account_id drop not null;
alter table idempotent_answer add column caller uuid not null generated always as (coalesce(account_id, '00000000-0000-0000-0000-000000000000')) stored;
alter table idempotent_answer add primary key (caller, key);
create index idempotent_answer_account on idempotent_answer (account_id);
