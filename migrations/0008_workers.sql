-- Which process runs which workers of the job queue. A process holds an advisory lock for as long as it lives, so that
-- another can tell its death at once and set free the jobs that it had taken; the queue alone would wait for four hours.

create table worker_process (
  worker_id text primary key,
  lock_key bigint not null,
  started_at timestamptz not null default now()
);
