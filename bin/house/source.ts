import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Comment, type Program, parseSync } from 'oxc-parser';

/** One of our own TypeScript files, read and parsed. */
export interface Source {
  /** From the root, `modules/contacts/tags/tag.ts`. */
  path: string;
  text: string;
  program: Program;
  comments: Comment[];
}

/** The folders that hold our code. */
export const RINGS = ['app', 'bin', 'bench', 'modules', 'platform'];

/** Every TypeScript file that people write, in the order of their paths. */
export function readSources(root: string): Source[] {
  return globSync(`{${RINGS.join(',')}}/**/*.{ts,tsx}`, { cwd: root })
    .filter((path) => !path.endsWith('.gen.ts') && !path.includes('node_modules/'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      const { program, comments } = parseSync(path, text);
      return { path, text, program, comments };
    });
}

/** Whether a file holds tests. */
export function isTest(path: string): boolean {
  return /\.(test|e2e)\.tsx?$/.test(path);
}

/** Whether a file holds tests or serves them alone. */
export function isForTests(path: string): boolean {
  return isTest(path) || /(^|\/)testing\//.test(path);
}

/** Where in a source something begins, `path:line`. */
export function placeOf({ path, text }: Source, { start }: { start: number }): string {
  return `${path}:${lineOf(text, start)}`;
}

/** The number of the line that holds the character at an offset. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
