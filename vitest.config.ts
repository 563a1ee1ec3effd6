import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/browsers/find-browser';
import { clauselightData } from './scripts/vite/clauselight-data';

const chromium = findBrowser('chromium');

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [clauselightData()],
        test: {
          name: 'core',
          include: ['tests/{core,extension,store}/**/*.test.ts'],
          environment: 'node',
          // Some tests try ten thousand written forms; a busy machine takes its time.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'repository',
          include: ['tests/repository/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/harness/build-extension.ts',
        },
      },
      {
        plugins: [clauselightData()],
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium ? { executablePath: chromium } : {}),
                // Chromium refuses its sandbox to root.
                args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'],
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1000, height: 800 } }],
          },
        },
      },
      {
        plugins: [clauselightData()],
        test: {
          name: 'deep',
          include: ['tests/deep/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/harness/build-extension.ts',
          // Two browsers at a time on a small machine make each other late.
          fileParallelism: false,
          testTimeout: 1_200_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'tests/harness/build-extension.ts',
          // Two browsers at a time on a small machine make each other late.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
