const ONE_WISH_MS = 2000;
const LOOK_EVERY_MS = 500;

/**
 * Calls `ask` each time this process is asked to end: by a signal, by its terminal's end, or once by the end of
 * the process that started it, as `npm` does not hand on what kills it.
 *
 * One Ctrl-C may arrive several times, from the terminal and from those between: within 2 seconds it is one wish.
 */
export function whenAskedToStop(ask: () => void): void {
  let askedAt: number | undefined;
  const hear = () => {
    const now = performance.now();
    if (askedAt !== undefined && now - askedAt < ONE_WISH_MS) return;
    askedAt = now;
    ask();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, hear);
  // Whoever is already ending is not hurried by this: it is no second wish.
  whenOrphaned(() => askedAt === undefined && hear());
}

function whenOrphaned(tell: () => void) {
  const parent = process.ppid;
  // Started by the machine itself, or already let go on purpose.
  if (parent === 1) return;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    tell();
  }, LOOK_EVERY_MS).unref();
}
