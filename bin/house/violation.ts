/** A place where the house is not as its rules say. */
export interface Violation {
  /** Path from the root, with a line where there is one. */
  file: string;
  rule: string;
  /** What to do about it. */
  remedy: string;
}

/** The one line in which a violation is told. */
export function inOneLine({ file, rule, remedy }: Violation): string {
  return `${file}  ${rule}: ${remedy}.`;
}

/** Each violation once, however many ways led to it. */
export function unique(violations: readonly Violation[]): Violation[] {
  return [...new Map(violations.map((violation) => [inOneLine(violation), violation])).values()];
}
