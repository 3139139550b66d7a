import { defineConfig, devices } from '@playwright/test';
import { chromiumArguments, findChromium } from './platform/web/chromium.ts';

export default defineConfig({
  testDir: '.',
  testMatch: '{app,platform,modules}/**/*.e2e.ts',
  fullyParallel: false,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    ...devices['Desktop Chrome'],
    channel: undefined,
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findChromium({ env: process.env }), args: chromiumArguments() },
  },
});
