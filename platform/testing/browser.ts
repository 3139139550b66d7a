import { type BrowserContext, test as base, type Page, request } from '@playwright/test';
import { type AppProcess, startAppProcess, temporaryFolder } from './app-process.ts';

/** The password of everybody who signs in here. */
const PASSWORD = 'a long enough password';

export type Role = 'owner' | 'admin' | 'editor' | 'viewer';

/** The app with its owner and ways to act on it without the browser. */
export interface AppUnderTest extends AppProcess {
  /** Sends JSON as the owner and gives the reply's. */
  send<Reply = unknown>(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
  ): Promise<Reply>;
  /** A page of a browser in which a member of this role is signed in; nothing is opened yet. */
  signIn(context: BrowserContext, role: Role): Promise<Page>;
}

/**
 * Playwright's test with `app`: one for all tests of a file, on an embedded database of its own, with an owner, who
 * is signed in on `page`. Addresses may leave the app's out: `page.goto('/contacts')`.
 */
export const test = base.extend<{ app: AppUnderTest; page: Page }, { apps: Apps }>({
  apps: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are needed from the pattern
    async ({}, use) => {
      const apps = oneAppAtATime();
      await use(apps);
      await apps.end();
    },
    { scope: 'worker' },
  ],
  app: async ({ apps }, use, { file }) => {
    await use(await apps.of(file));
  },
  baseURL: async ({ app }, use) => {
    await use(app.url);
  },
  page: async ({ app, context }, use) => {
    await use(await app.signIn(context, 'owner'));
  },
});

export { expect } from '@playwright/test';

/** The apps of a worker, which runs one test file after the other. */
interface Apps {
  of(file: string): Promise<AppUnderTest>;
  end(): Promise<void>;
}

function oneAppAtATime(): Apps {
  let now: { file: string; app: AppUnderTest } | undefined;
  let end = async () => {};
  return {
    async of(file) {
      if (now?.file === file) return now.app;
      await end();
      const folder = await temporaryFolder();
      const app = await startAppProcess({ DATA_DIR: folder.path });
      end = async () => {
        await app.stop();
        await folder.remove();
      };
      now = { file, app: await withOwner(app) };
      return now.app;
    },
    end: () => end(),
  };
}

/** Makes the owner of an app that has none yet, by its one-time link. */
export async function withOwner(app: AppProcess): Promise<AppUnderTest> {
  const api = await request.newContext({ baseURL: app.url });
  const owner = {
    token: tokenOf(app.ownerLink ?? '', app.url),
    name: 'Olive Owner',
    email: 'olive@example.com',
    password: PASSWORD,
  };
  await ok(api.post('/api/v1/setup', { data: owner }));
  const send: AppUnderTest['send'] = async (method, path, body) => {
    const reply = await ok(api.fetch(path, { method, ...(body && { data: body }) }));
    return reply.status() === 204 ? undefined : reply.json();
  };
  return {
    ...app,
    send,
    async signIn(context, role) {
      const email = role === 'owner' ? owner.email : await invite(role);
      await ok(
        context.request.post(`${app.url}/api/auth/sign-in/email`, { data: { email, password: PASSWORD } }),
      );
      return context.newPage();
    },
  };

  async function invite(role: string) {
    const email = `${role}-${crypto.randomUUID()}@example.com`;
    const { path } = await send<{ path: string }>('POST', '/api/v1/invitations', { email, role });
    const guest = await request.newContext({ baseURL: app.url });
    await ok(
      guest.post('/api/v1/invitations/accept', {
        data: { token: tokenOf(path, app.url), name: `Vera ${role}`, password: PASSWORD },
      }),
    );
    await guest.dispose();
    return email;
  }
}

// One-time links carry their token after the `#`, where no server and no log sees it.
function tokenOf(link: string, base: string) {
  return new URL(link, base).hash.slice(1);
}

async function ok<Reply extends { ok(): boolean; status(): number; text(): Promise<string> }>(
  asked: Promise<Reply>,
) {
  const reply = await asked;
  if (!reply.ok()) throw new Error(`The app answered ${reply.status()}: ${await reply.text()}`);
  return reply;
}
