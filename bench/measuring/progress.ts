/** Says on the output how far the bench is, for whoever waits: a line between the tables. */
export function say(line: string): void {
  process.stdout.write(`… ${line}\n`);
}
