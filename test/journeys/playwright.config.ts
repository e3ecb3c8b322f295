import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The built front ends in a real browser against the real server (product.mjs starts it, unless
 * JOURNEY_BASE_URL names one that runs). Journeys share one brand, so they run one after another.
 */
export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  globalSetup: './product.mjs',
  outputDir: '../../.shuke/journey-results',
  workers: 1,
  timeout: 90_000,
  globalTimeout: 1_200_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: '../../.shuke/journey-results/report.json' }]],
  use: {
    baseURL: process.env.JOURNEY_BASE_URL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: CHROMIUM.find(existsSync),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
