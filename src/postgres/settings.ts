/**
 * How the embedded server runs: one machine, a few processes, a small footprint. Given at every start, so that a newer Kith
 * may change them. Durability stays as PostgreSQL has it: every commit is on the disk before it is acknowledged.
 */
export const serverSettings: readonly string[] = [
  // Reached through the socket in its own directory and by nothing else. A relative path has no limit of length.
  'listen_addresses=', 'unix_socket_directories=.', 'unix_socket_permissions=0700', 'port=5432',
  'max_connections=60', 'shared_buffers=64MB', 'effective_cache_size=512MB', 'work_mem=8MB', 'maintenance_work_mem=64MB',
  'max_wal_size=512MB', 'min_wal_size=64MB', 'random_page_cost=1.1', 'jit=off',
  // No helper processes that a small instance does not need; parallel queries would also want more shared memory than containers grant.
  'io_method=sync', 'dynamic_shared_memory_type=mmap', 'max_parallel_workers_per_gather=0', 'max_parallel_maintenance_workers=0', 'max_worker_processes=2',
  'max_logical_replication_workers=0', 'autovacuum_max_workers=2', 'autovacuum_worker_slots=2', 'max_wal_senders=2', 'max_replication_slots=2',
  // A query whose client was killed ends with it.
  'client_connection_check_interval=1s',
  // The log tells how the server fares; statements, which hold what people wrote, stay out of it.
  'logging_collector=off', 'log_destination=stderr', 'log_min_messages=log', 'log_min_error_statement=panic', 'log_checkpoints=off',
  'log_timezone=UTC', 'timezone=UTC',
];
