import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { ProblemDocument } from './problem.contract.ts';
import { Problem, type Refusal } from './problem.ts';

/** The one place where errors become RFC 9457 problem documents. */
export function renderProblem(
  error: FastifyError | Problem | Error,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const refusal = refusalOf(error);
  if (refusal.status >= 500) request.log.error({ err: error }, 'request failed');
  const document: ProblemDocument = {
    type: `urn:contacts:problem:${refusal.code}`,
    title: refusal.code.replaceAll('_', ' '),
    status: refusal.status,
    code: refusal.code,
    detail: refusal.detail,
    ...(refusal.field && { field: refusal.field }),
    ...refusal.extra,
    requestId: request.id,
  };
  return reply.code(refusal.status).type('application/problem+json').send(JSON.stringify(document));
}

type AnyRefusal = Omit<Refusal, 'status'> & { status: number };

function refusalOf(error: FastifyError | Problem | Error): AnyRefusal {
  if (error instanceof Problem) return error.refusal;
  if (hasZodFastifySchemaValidationErrors(error)) return invalidInput(error.validation);
  const status = 'statusCode' in error && error.statusCode ? error.statusCode : 500;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (isDatabaseAway(code) || isConnectionLost(error)) return DATABASE_AWAY;
  if (isUnstorable(code)) return UNSTORABLE;
  if (status < 500) return { status, code: stable(code), detail: error.message };
  return INTERNAL;
}

function invalidInput(issues: readonly { instancePath: string; message?: string }[]): AnyRefusal {
  const fields = issues.map((issue) => ({
    field: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
    message: issue.message ?? 'is not valid',
  }));
  const first = fields[0];
  const detail = first?.field
    ? `${first.field}: ${first.message}`
    : (first?.message ?? 'The request is not valid.');
  return { status: 400, code: 'invalid_input', detail, field: first?.field || undefined, extra: { fields } };
}

// Connection lost, refused, or the server is starting or stopping: the caller may simply try again.
function isDatabaseAway(code: string) {
  return AWAY.includes(code);
}

const AWAY = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '08001',
  '08003',
  '08006',
  '53300',
  '55000',
  '57P01',
  '57P02',
  '57P03',
];

// The driver's own words for a connection that is gone; it gives them no code.
function isConnectionLost({ message }: Error) {
  return /^(Connection terminated|Client has encountered a connection error)/.test(message);
}

const DATABASE_AWAY: AnyRefusal = {
  status: 503,
  code: 'database_unavailable',
  detail: 'The database was not reachable. Look whether the change was made, and try again in a few seconds.',
};

// Text that PostgreSQL cannot hold (a NUL character) or read as the value it stands for.
function isUnstorable(code: string) {
  return ['22021', '22P02', '22P05', '22007', '22008', '22003'].includes(code);
}

const UNSTORABLE: AnyRefusal = {
  status: 400,
  code: 'invalid_input',
  detail:
    'The request holds a character or value that cannot be stored. Remove control characters and try again.',
};

const INTERNAL: AnyRefusal = {
  status: 500,
  code: 'internal_error',
  detail: 'Something went wrong on our side. Try again, or report it with the request id.',
};

function stable(code: string) {
  return code.replace(/^FST_ERR_/, '').toLowerCase() || 'bad_request';
}
