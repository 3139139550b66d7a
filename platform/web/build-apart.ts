import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Builds in a process of its own, always for production: the server neither loads the bundler nor keeps its memory.
 *
 * @throws one sentence with what the bundler said.
 */
export async function buildApart(root: string, folder: string): Promise<void> {
  try {
    const program = join(import.meta.dirname, 'build-program.ts');
    // Nothing else of ours: tests run under another NODE_ENV, and the build they leave is what a later start serves.
    const env = { NODE_ENV: 'production' };
    await run(process.execPath, [program, root, folder], { cwd: root, env });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new Error(`The web app could not be built. The bundler says:\n${said}`);
  }
}
