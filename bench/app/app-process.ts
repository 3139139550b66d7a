import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

/** The app in a process of its own, as `npm start` runs it. */
export interface AppProcess {
  pid: number;
  /** `http://127.0.0.1:…` */
  address: string;
  /** The one-time link that creates the owner, while there is none. */
  ownerLink: string | undefined;
  /** Asks it to end, as Ctrl-C does, and waits until it has. */
  stop(): Promise<void>;
}

const HOUSE = join(import.meta.dirname, '../..');

/** Starts the app of a folder on a free port, with the default settings but these, and waits for its address. */
export async function startApp({
  dataDir,
  house = HOUSE,
}: {
  dataDir: string;
  house?: string;
}): Promise<AppProcess> {
  const path = [dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter);
  const env = { PATH: path, HOME: homedir(), DATA_DIR: dataDir, PORT: '0' };
  const child = spawn(process.execPath, [join(house, 'bin/start.ts')], { cwd: house, env });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const { address, ownerLink } = await new Promise<Welcome>((resolve, reject) => {
    let printed = '';
    const read = (piece: Buffer) => {
      printed += piece;
      const welcome = welcomeIn(printed);
      if (welcome) resolve(welcome);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then(() => reject(new Error(`The app ended before it ran:\n${printed}`)));
  });
  const stop = () => {
    child.kill('SIGINT');
    return ended;
  };
  return { pid: child.pid ?? 0, address, ownerLink, stop };
}

type Welcome = Pick<AppProcess, 'address' | 'ownerLink'>;

// The address comes first, then the owner's link, and the welcome ends with how to stop.
function welcomeIn(printed: string): Welcome | undefined {
  const [address, ownerLink] = printed.match(/https?:\/\/\S+/g) ?? [];
  return address && printed.includes('Ctrl-C') ? { address, ownerLink } : undefined;
}
