interface Installed {
  /** The file of app/ that lists the modules. */
  path: string;
  /** What the module is called there, `visits` or `visitsWeb`. */
  identifier: string;
  from: string;
}

/**
 * The text of a file of app/ that lists the modules, with one more. The order of the imports is the formatter's to make.
 *
 * @throws when the text holds no such list.
 */
export function withModule(text: string, { path, identifier, from }: Installed): string {
  if (!LIST.test(text))
    throw new Error(`No list of modules was found in ${path}: add ${identifier} by hand.`);
  const listed = text.replace(LIST, (list) => list.replace(/,?\s*\]$/, `, ${identifier}]`));
  return `import { ${identifier} } from '${from}';\n${listed}`;
}

const LIST = /(?:return|=) \[[^\]]*\]/;
