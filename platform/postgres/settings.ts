import { totalmem } from 'node:os';

const memoryMb = Math.floor(totalmem() / 1024 / 1024);

/** Settings for one app on a small server of 2 cores; they suit larger ones well enough. */
const tuned = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  // A quarter of the memory: what a list of a million reads then stays there. It is taken only as it is used.
  shared_buffers: `${Math.min(8192, Math.max(128, Math.floor(memoryMb / 4)))}MB`,
  effective_cache_size: `${Math.max(512, Math.floor(memoryMb / 2))}MB`,
  work_mem: '32MB',
  maintenance_work_mem: '256MB',
  wal_compression: 'on',
  max_wal_size: '2GB',
  checkpoint_completion_target: '0.9',
  random_page_cost: '1.1',
  // A page of a list is there sooner than a second process has started; only large counts are worth one.
  parallel_setup_cost: '5000',
  jit: 'off',
  timezone: 'UTC',
  // A statement whose app was killed ends soon and lets go of its locks.
  client_connection_check_interval: process.platform === 'win32' ? '0' : '2s',
};

/** The log is about the server: statements and the values in them are personal data. */
const logging = {
  logging_collector: 'off',
  log_timezone: 'UTC',
  // Tells whose line it is: processes of a killed server write to the same file.
  log_line_prefix: '%m [%p] ',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const forgetful = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '256MB',
};

/** The arguments that give a postmaster its settings; they win over the files in the data folder. */
export function settingArguments(port: number, durable: boolean): string[] {
  const settings = { ...tuned, ...logging, ...(durable ? {} : forgetful), port: String(port) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
