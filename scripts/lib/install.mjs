import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { run, RUNTIME } from './run.mjs'
import { ROOT, say, Trouble } from './root.mjs'

const OLDEST_NODE = [20, 19]

/** Brings node_modules to what package-lock.json says; does nothing when it is there already. */
export async function install() {
  refuseOldNode()
  if (isInstalled()) return
  say('Đang cài các thành phần (chỉ lần đầu hoặc sau khi cập nhật, khoảng một phút)…')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const code = await run(npm, ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    // npm's own chatter would bury our few lines; its errors still come through.
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (code !== 0 || !existsSync(RUNTIME)) {
    throw new Trouble(
      'Chưa cài được các thành phần. Hãy kiểm tra mạng tới kho npm (hoặc kho nội bộ trong tệp .npmrc) rồi chạy lại; dữ liệu không bị ảnh hưởng.',
    )
  }
}

/** Compares what npm noted on installing with the lock, entry by entry: times of files prove nothing. */
function isInstalled() {
  const noted = path.join(ROOT, 'node_modules/.package-lock.json')
  if (!existsSync(noted) || !existsSync(RUNTIME)) return false
  const installed = JSON.parse(readFileSync(noted, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(
    ([folder, entry]) =>
      !folder.includes('node_modules/') ||
      installed[folder]?.version === entry.version ||
      (entry.optional && installed[folder] === undefined),
  )
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return
  throw new Trouble(
    `Máy đang có Node ${process.versions.node}; cần Node từ ${OLDEST_NODE.join('.')} trở lên. Hãy cài bản mới từ nodejs.org rồi chạy lại.`,
  )
}
