import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const { status } = spawnSync(
  path.join(root, 'node_modules/.bin/node'),
  [path.join(root, 'bench/src/main.ts'), ...process.argv.slice(2)],
  { stdio: 'inherit', cwd: root },
)
process.exit(status ?? 1)
