import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildWeb } from './lib/build-web.mjs'
import { install } from './lib/install.mjs'
import { main } from './lib/main.mjs'
import { ROOT, SCRATCH, say } from './lib/root.mjs'
import { run, RUNTIME } from './lib/run.mjs'

const ON_DATABASE = ['server', 'demo']

/**
 * All tests, or those whose file matches a word given on the command line; `--database` runs only
 * the projects that stand on the database. Ends with one plain line "N passed, N failed".
 */
await main(async () => {
  const words = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const databaseOnly = process.argv.includes('--database')
  await install()
  mkdirSync(SCRATCH, { recursive: true })

  const results = [await runVitest(words, databaseOnly ? ON_DATABASE : [])]
  if (!databaseOnly) results.push(await runBrowserTests(words))
  const passed = results.reduce((sum, each) => sum + each.passed, 0)
  const failed = results.reduce((sum, each) => sum + each.failed, 0)
  say(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
})

async function runVitest(words, projects) {
  const report = path.join(SCRATCH, 'vitest.json')
  return counted(report, countVitest, [
    path.join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...projects.map((project) => `--project=${project}`),
    ...words,
  ])
}

async function runBrowserTests(words) {
  try {
    await buildWeb()
  } catch (trouble) {
    console.error(trouble.message)
    return { passed: 0, failed: 1 }
  }
  const report = path.join(SCRATCH, 'playwright.json')
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report }
  return counted(
    report,
    countPlaywright,
    [
      path.join(ROOT, 'node_modules/@playwright/test/cli.js'),
      'test',
      '--config=e2e/playwright.config.ts',
      '--pass-with-no-tests',
      ...words,
    ],
    env,
  )
}

/** A runner that fails without naming a failed test has still failed. */
async function counted(report, count, args, env = process.env) {
  rmSync(report, { force: true })
  const code = await run(RUNTIME, args, { env })
  const { passed, failed } = readReport(report, count)
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

function readReport(report, count) {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { passed: 0, failed: 0 }
  }
}

function countVitest(report) {
  return { passed: report.numPassedTests, failed: report.numFailedTests }
}

function countPlaywright(report) {
  const { expected, flaky, unexpected } = report.stats
  return { passed: expected + flaky, failed: unexpected }
}
