import { errorCode } from './error-code.ts';

/** Whom a connection was to reach; the password stays out of it. */
export interface Address {
  host: string;
  port: number;
  user?: string;
  database?: string;
}

const unreachable = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|ENOENT|EACCES|EPIPE)/;

/** Why a server could not be connected to, as one sentence that says what to do. */
export function connectionFault(error: unknown, address: Address): string {
  const { user, database } = address;
  const server = `${address.host}:${address.port}`;
  const code = errorCode(error) ?? '';
  const message = error instanceof Error ? error.message : String(error);
  if (unreachable.test(code) || /timeout|terminated/i.test(message)) {
    return `No PostgreSQL server answers at ${server} (${code || message}); start it or correct DATABASE_URL.`;
  }
  if (code === '28P01' || code === '28000' || /password must be/.test(message)) {
    return `The PostgreSQL server at ${server} does not let user "${user}" in; correct user and password in DATABASE_URL, or the server's pg_hba.conf.`;
  }
  if (code === '3D000') {
    return `The database "${database}" does not exist on the PostgreSQL server at ${server}; create it (createdb ${database}) or correct DATABASE_URL.`;
  }
  if (code === '57P03') {
    return `The PostgreSQL server at ${server} is starting up or shutting down; try again in a moment.`;
  }
  return `The PostgreSQL server at ${server} refuses the connection (${message}); correct the server or DATABASE_URL.`;
}
