import path from 'node:path'
import { run, RUNTIME } from './run.mjs'
import { ROOT } from './root.mjs'

/**
 * The ptdv command line. The demo stands above the server in the layers, so the server is told
 * where it is instead of knowing it.
 */
export function ptdv(args) {
  return run(RUNTIME, [path.join(ROOT, 'server/src/cli/main.ts'), ...args], {
    cwd: process.cwd(),
    env: { PTDV_DEMO_MODULE: path.join(ROOT, 'demo/src/load-demo.ts'), ...process.env },
  })
}
