/** The code of a system or PostgreSQL error (`ENOENT`, `28P01`), where it has one. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return error.code === undefined || error.code === null ? undefined : String(error.code);
}
