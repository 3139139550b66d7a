import type { Files } from './guide.ts';
import { isUsable } from './words.ts';

/** The example of the guide under another name: a module that works, to be changed into what is needed. */
export function skeletonOf(guide: Files, name: string): Files {
  const one = singularOf(name, guide);
  return Object.fromEntries(
    Object.entries(guide).map(([path, text]) => [
      renamed(path, { many: name, one }),
      renamed(text, { many: name, one }),
    ]),
  );
}

/** One of what the module holds: "visit" for visits, "entry" where the name has no such form. */
function singularOf(name: string, guide: Files): string {
  const one = name.slice(0, -1);
  if (name === 'notes') return one;
  return /[^s]s$/.test(name) && isUsable(one, guide) ? one : 'entry';
}

function renamed(text: string, { many, one }: { many: string; one: string }): string {
  const article = /^[aeio]/.test(one) ? '$1n ' : '$1 ';
  return text
    .replaceAll(/\b([Aa]) (?=note\b)/g, article)
    .replaceAll(/notes?/gi, (word) => cased(word, word.length > 4 ? many : one));
}

/** A word in the case of another: note, Note, NOTE. */
function cased(like: string, word: string): string {
  if (like === like.toUpperCase()) return word.toUpperCase();
  return like.startsWith('N') ? capitalised(word) : word;
}

function capitalised(word: string) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
