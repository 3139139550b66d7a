import { dirname } from 'node:path';
import type { Import } from './arrows.ts';
import { isForTests } from './source.ts';
import type { Violation } from './violation.ts';

/**
 * No two folders import each other: neither the folders that hold the files, nor any two folders that stand side by
 * side above them. Tests may look wherever they must.
 */
export function mutualFolders(imports: readonly Import[]): Violation[] {
  const arrows = Map.groupBy(
    imports.filter(({ from }) => !isForTests(from)).flatMap(arrowsOf),
    ({ one, other }) => `${one} → ${other}`,
  );
  return [...arrows.values()].flatMap((there) => {
    const [{ one, other } = NOWHERE] = there;
    const back = arrows.get(`${other} → ${one}`);
    return back && one < other ? [mutual(there, back)] : [];
  });
}

interface Arrow extends Import {
  one: string;
  other: string;
}

const NOWHERE = { one: '', other: '' };

// Two at most: between the files' own folders, and between the siblings above them where the paths part.
function arrowsOf(given: Import): Arrow[] {
  const [one, other] = [dirname(given.from), dirname(given.to)];
  if (one === other) return [];
  const [left, right] = [one.split('/'), other.split('/')];
  const parting = left.findIndex((name, depth) => name !== right[depth]);
  const own = { ...given, one, other };
  if (parting < 0 || parting >= right.length) return [own];
  const above = (folders: string[]) => folders.slice(0, parting + 1).join('/');
  const siblings = { ...given, one: above(left), other: above(right) };
  if (parting === 0) return [siblings];
  return siblings.one === one && siblings.other === other ? [own] : [own, siblings];
}

// The direction that fewer imports take is told as the one to mend.
function mutual(there: readonly Arrow[], back: readonly Arrow[]): Violation {
  const [few, many] = there.length < back.length ? [there[0], back[0]] : [back[0], there[0]];
  return {
    file: few?.from ?? '',
    rule: 'folders-point-one-way',
    remedy: `→ ${few?.to}, while ${many?.from} → ${many?.to}: ${many?.one} and ${many?.other} import each other; let one know the other, or move what both need to a third folder`,
  };
}
