import { defineConfig } from '@playwright/test'
import { launchOptions } from './src/browser.ts'

export default defineConfig({
  testDir: 'src',
  testMatch: '**/*.spec.ts',
  outputDir: '../.tmp/playwright',
  globalSetup: './src/unpack-browser.ts',
  reporter: [['list'], ['json']],
  // Two cores: one runs the browser, the other the server and its database.
  workers: 1,
  timeout: 60_000,
  forbidOnly: true,
  use: {
    launchOptions,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1366, height: 768 },
    screenshot: 'only-on-failure',
  },
})
