import { percentile, type Repeats, timed, timedOften } from '../measuring/figures.ts';
import type { ReadCase } from './read-case.ts';
import type { CaseGroup } from './section.ts';

/** How a read is sent: as its request over HTTP, and as its bare statements. */
export interface Senders {
  overHttp: (read: ReadCase) => Promise<void>;
  /** Finds the statements of a read, and gives what sends them. */
  alone: (read: ReadCase) => Promise<() => Promise<void>>;
  /** Changes something about the contacts, so that the app forgets the answers that it keeps. */
  change: () => Promise<void>;
}

/** What was measured of one read, in milliseconds. */
export interface CaseFigures {
  what: string;
  first: number;
  http: number[];
  sql: number[];
}

export interface GroupFigures {
  group: CaseGroup;
  cases: CaseFigures[];
  /** The slowest by p95, measured again and longer. */
  worst: CaseFigures;
}

const FEW: Repeats = { times: 15, enoughMs: 1500, warmUp: 2 };
const MANY: Repeats = { times: 100, enoughMs: 5000, warmUp: 2 };
const SUSPECTS = 3;

/**
 * Measures the reads of a group one request at a time. Among hundreds of reads the slowest of a few requests is chance;
 * so those that seem worst are measured again, many times, and the worst of them then is the worst.
 */
export async function measureGroup(group: CaseGroup, senders: Senders): Promise<GroupFigures> {
  const before = group.afterChange ? senders.change : undefined;
  const repeats = { ...(group.cases.length > SUSPECTS ? FEW : MANY), before };
  const cases: CaseFigures[] = [];
  for (const read of group.cases) cases.push(await measureCase(read, senders, repeats));
  return { group, cases, worst: await worstOf(group, cases, { senders, before }) };
}

async function measureCase(read: ReadCase, senders: Senders, repeats: Repeats): Promise<CaseFigures> {
  const { ms: first } = await timed(() => senders.overHttp(read));
  const http = await timedOften(() => senders.overHttp(read), repeats);
  const sql = await timedOften(await senders.alone(read), { ...repeats, before: undefined });
  return { what: read.what, first, http, sql };
}

async function worstOf(
  { cases: reads }: CaseGroup,
  cases: readonly CaseFigures[],
  { senders, before }: { senders: Senders; before: Repeats['before'] },
): Promise<CaseFigures> {
  const suspects = slowestFirst(cases).slice(0, SUSPECTS);
  const again: CaseFigures[] = [];
  for (const suspect of suspects) {
    const read = reads.find(({ what }) => what === suspect.what);
    const lasting = cases.length > SUSPECTS && read;
    again.push(
      lasting
        ? { ...suspect, http: await timedOften(() => senders.overHttp(read), { ...MANY, before }) }
        : suspect,
    );
  }
  const [worst] = slowestFirst(again);
  if (!worst) throw new Error('A group of reads is empty.');
  return worst;
}

function slowestFirst(cases: readonly CaseFigures[]) {
  return cases.toSorted((one, other) => percentile(other.http, 0.95) - percentile(one.http, 0.95));
}
