import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Builds in a process of its own: the server neither loads the bundler nor keeps its memory.
 *
 * @throws one sentence with what the bundler said.
 */
export async function buildApart(root: string, folder: string): Promise<void> {
  try {
    await run(process.execPath, [join(import.meta.dirname, 'build-program.ts'), root, folder], { cwd: root });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error);
    throw new Error(`The web app could not be built. The bundler says:\n${said}`);
  }
}
