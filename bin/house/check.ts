import { readArrows } from './arrows.ts';
import { outgrown, sizes } from './budgets.ts';
import { environmentReaders } from './environment.ts';
import { escapes } from './escapes.ts';
import { mutualFolders } from './folders.ts';
import { undeclaredNeeds } from './needs.ts';
import { foreignSchemas } from './schemas.ts';
import { readSources } from './source.ts';
import { testNames } from './test-names.ts';
import { writesOutsideTransactions } from './transactions.ts';
import { unique, type Violation } from './violation.ts';

/** Holds a source tree against every rule of the house that a machine can check; also says how large it is. */
export async function checkHouse(root: string): Promise<{ violations: Violation[]; sizes: string[] }> {
  const sources = readSources(root);
  const { imports, violations } = await readArrows(root);
  return {
    violations: unique([
      ...violations,
      ...mutualFolders(imports),
      ...undeclaredNeeds(imports, sources),
      ...foreignSchemas(root, sources),
      ...writesOutsideTransactions(sources),
      ...environmentReaders(sources),
      ...escapes(sources),
      ...testNames(sources),
      ...outgrown(sources),
    ]),
    sizes: sizes(sources),
  };
}
