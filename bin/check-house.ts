import { join } from 'node:path';
import { checkHouse } from './house/check.ts';
import { inOneLine } from './house/violation.ts';

/** Checks the rules of ARCHITECTURE.md and STYLE.md, of this tree or of the one whose folder is given. */
const root = process.argv[2] ?? join(import.meta.dirname, '..');
const { violations, sizes } = await checkHouse(root);
for (const line of sizes) process.stdout.write(`${line}\n`);
for (const line of violations.map(inOneLine).sort()) process.stdout.write(`${line}\n`);
process.stdout.write(violations.length === 0 ? 'Every rule holds.\n' : `${violations.length} to mend.\n`);
process.exitCode = violations.length === 0 ? 0 : 1;
