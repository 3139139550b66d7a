import type { Files } from './guide.ts';

/** Whether a word can stand for one of the guide's own in code: no language and no line of the guide uses it. */
export function isUsable(word: string, guide: Files): boolean {
  if (RESERVED.has(word)) return false;
  const whole = new RegExp(`\\b${word}\\b`, 'i');
  return !Object.entries(guide).some(([path, text]) => !path.endsWith('.md') && whole.test(text));
}

// Words of TypeScript and PostgreSQL that cannot name a constant or a schema.
const RESERVED = new Set(
  `abstract all analyse analyze and any array as asc async asymmetric await both break case cast catch check class
  collate column concurrently const constraint continue create cross debugger declare default deferrable delete desc
  distinct do else end enum eval except export extends false fetch finally for foreign freeze from full function get
  grant group having if ilike implements import in infer initially inner instanceof interface intersect into is isnull
  join lateral leading left let like limit localtime module namespace natural new not notnull null number object of
  offset on only or order outer overlaps package placing primary private protected references return returning right
  select session set similar some static string super switch symbol symmetric table tablesample then this throw to
  trailing true try type typeof undefined union unique unknown user using var variadic verbose void when where while
  window with yield`.split(/\s+/),
);
