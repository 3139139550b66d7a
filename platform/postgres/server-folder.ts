import type { Account } from './account.ts';

/**
 * How a program of PostgreSQL is told its data directory: the working directory to start it in and the path
 * to name. Another user than ourselves may not be allowed to pass the folders above (root's home, say). On
 * Linux it need not: the kernel enters the working directory while the child is still root, and
 * `/proc/self/cwd` names that directory without a walk through its parents.
 */
export function serverFolder(folder: string, account: Account | undefined): { cwd: string; path: string } {
  return { cwd: folder, path: account && process.platform === 'linux' ? '/proc/self/cwd' : folder };
}
