/** Files by their paths. */
export type Files = Record<string, string>;

/** The files of the example that the guide shows, each under the line that holds its path alone. */
export function guideFiles(markdown: string): Files {
  const blocks = markdown.matchAll(/^`(modules\/[^`\n]+)`\n\n```\w+\n(.*?)^```$/gms);
  return Object.fromEntries([...blocks].map(([, path = '', text = '']) => [path, text]));
}
