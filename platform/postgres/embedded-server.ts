import type { Cluster } from './cluster.ts';
import type { FoundServer } from './find-server.ts';
import { holdServer } from './hold-server.ts';
import { boundLog } from './server-log.ts';
import { StartFailure } from './start-failure.ts';
import { stopServer } from './stop-server.ts';

type Log = (line: string) => void;

/** So many ends of the server within a minute mean that starting it again does not help. */
const tolerated = 20;

/** The life of a server that this app holds: started again whenever it ends, until it is stopped. */
export class EmbeddedServer {
  /** Resolves when the server has ended for good although no one stopped it. */
  readonly exited: Promise<StartFailure>;
  readonly #cluster: Cluster;
  readonly #log: Log;
  readonly #stopping = new AbortController();
  readonly #housekeeping: NodeJS.Timeout;
  readonly #port: number;
  /** The server, while the connection that proves it ours lives. */
  #server: FoundServer | undefined;
  #stopped: Promise<void> | undefined;
  #recovery: Promise<void> = Promise.resolve();
  #ends: number[] = [];
  #giveUp: (failure: StartFailure) => void = () => {};

  constructor(cluster: Cluster, server: FoundServer, log: Log = () => {}) {
    this.#cluster = cluster;
    this.#port = server.port;
    this.#log = log;
    this.exited = new Promise((resolve) => {
      this.#giveUp = resolve;
    });
    this.#housekeeping = setInterval(() => void boundLog(cluster.logFile).catch(() => {}), 60_000).unref();
    this.#watch(server);
  }

  /** Stops the server after its last work is written. */
  stop(): Promise<void> {
    this.#stopped ??= this.#stop();
    return this.#stopped;
  }

  async #stop(): Promise<void> {
    this.#stopping.abort();
    clearInterval(this.#housekeeping);
    await this.#recovery;
    if (!this.#server) return;
    const { pid, client } = this.#server;
    await stopServer(this.#cluster, pid);
    await client.end().catch(() => {});
  }

  /** The connection that holds the app's lock ends exactly when the server or its memory is lost. */
  #watch(server: FoundServer): void {
    this.#server = server;
    server.client.once('end', () => {
      if (this.#stopping.signal.aborted) return;
      this.#server = undefined;
      this.#recovery = this.#recover();
    });
  }

  /** On the same port, so that connection pools find the server again by themselves. */
  async #recover(): Promise<void> {
    try {
      this.#countEnd();
      this.#log('PostgreSQL ended unexpectedly; starting it again');
      const hold = { port: this.#port, signal: this.#stopping.signal };
      this.#watch(await holdServer(this.#cluster, hold));
      this.#log('PostgreSQL runs again');
    } catch (error) {
      if (!this.#stopping.signal.aborted) this.#giveUp(asFailure(error));
    }
  }

  #countEnd(): void {
    this.#ends = [...this.#ends.filter((time) => Date.now() - time < 60_000), Date.now()];
    if (this.#ends.length <= tolerated) return;
    const { dataDir, logFile } = this.#cluster;
    throw new StartFailure(
      `PostgreSQL ended ${this.#ends.length} times within a minute in the data folder ${dataDir}; see ${logFile}.`,
    );
  }
}

function asFailure(error: unknown): StartFailure {
  return error instanceof StartFailure ? error : new StartFailure(String(error), { cause: error });
}
