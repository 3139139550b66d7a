import type { Bar } from '../measuring/bars.ts';
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
  read: ReadCase;
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

const FEW: Repeats = { times: 15, enoughMs: 600, warmUp: 0 };
const FEW_QUICK = 3;
const MANY: Repeats = { times: 100, enoughMs: 3000, warmUp: 2 };
const MANY_QUICK = 20;
const SUSPECTS = 3;

/**
 * Measures the reads of a group one request at a time. Among hundreds of reads the slowest of a few requests is chance;
 * so those that seem worst are measured again, many times, and the worst of them then is the worst. Reads that always
 * come in half the time of their bar are repeated less often.
 */
export async function measureGroup(group: CaseGroup, senders: Senders, bar?: Bar): Promise<GroupFigures> {
  const before = group.afterChange ? senders.change : undefined;
  const often = (repeats: Repeats, times: number) => ({
    ...repeats,
    before,
    quick: bar && { ms: bar.most / 2, times },
  });
  const many = often(MANY, MANY_QUICK);
  const isLarge = group.cases.length > SUSPECTS;
  const cases: CaseFigures[] = [];
  for (const read of group.cases)
    cases.push(await measureCase(read, senders, isLarge ? often(FEW, FEW_QUICK) : many));
  return { group, cases, worst: await worstOf(cases, { senders, again: isLarge ? many : undefined }) };
}

async function measureCase(read: ReadCase, senders: Senders, repeats: Repeats): Promise<CaseFigures> {
  const { ms: first } = await timed(() => senders.overHttp(read));
  const http = await timedOften(() => senders.overHttp(read), repeats);
  const sql = await timedOften(await senders.alone(read), { ...repeats, before: undefined });
  return { read, first, http, sql };
}

async function worstOf(
  cases: readonly CaseFigures[],
  { senders, again }: { senders: Senders; again: Repeats | undefined },
): Promise<CaseFigures> {
  const suspects: CaseFigures[] = [];
  for (const suspect of slowestFirst(cases).slice(0, SUSPECTS))
    suspects.push(
      again ? { ...suspect, http: await timedOften(() => senders.overHttp(suspect.read), again) } : suspect,
    );
  const [worst] = slowestFirst(suspects);
  if (!worst) throw new Error('A group of reads is empty.');
  return worst;
}

function slowestFirst(cases: readonly CaseFigures[]) {
  return cases.toSorted((one, other) => percentile(other.http, 0.95) - percentile(one.http, 0.95));
}
