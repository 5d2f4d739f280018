import { parseArgs } from 'node:util'
import { SEVERITIES, SEVERITY_KEYS } from '@ptdv/core/quality/severities'
import { Refusal } from '@ptdv/core/refusal'
import { formatNumber } from '@ptdv/core/text/numbers'
import { sql } from 'kysely'
import type { House } from '../database/house.ts'
import { closeHouse, openHouse, readSecret } from '../database/open-house.ts'
import { read } from '../database/unit-of-work.ts'
import { checkAs, serverAt, type Root } from '../quality/check-every-night.ts'
import { getQuality } from '../quality/get-quality.ts'
import { resultInWords } from '../quality/run-checks.ts'
import { dataFolder, withDatabase } from './installation.ts'

/**
 * Checks the data of every province, or of one organisation and all below it, and prints what was found. Exit code 1
 * when something is certainly wrong. Works beside a running server.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { organisation: { type: 'string' } } })
  return withDatabase(async (database) => {
    const house = await openHouse(database, await readSecret(dataFolder()), dataFolder())
    try {
      let worst = 0
      for (const root of await findRoots(house, values.organisation)) {
        worst = Math.max(worst, await checkAndPrint(house, root))
      }
      return worst
    } finally {
      await closeHouse(house)
    }
  })
}

async function checkAndPrint(house: House, root: Root): Promise<number> {
  const result = await checkAs(house, root, crypto.randomUUID())
  console.log(`${root.name}. ${resultInWords(result)}`)
  const { checks } = await read(house, serverAt(root), (unit) =>
    getQuality(unit, { organisation: root.id }),
  )
  for (const severity of SEVERITY_KEYS) {
    for (const { key, name, found } of checks.filter((check) => check.severity === severity)) {
      if (found === 0) continue
      console.log(
        `  ${SEVERITIES[severity].name.padEnd(14)} ${formatNumber(found).padStart(7)}  ${name} (${key})`,
      )
    }
  }
  return checks.some(({ severity, found }) => severity === 'error' && found > 0) ? 1 : 0
}

/** Those named by number or code, or every province. @throws Refusal KHONG-CO-TO-CHUC-NAY */
async function findRoots({ db }: House, wanted: string | undefined): Promise<Root[]> {
  const { rows } = await sql<Root>`
    select id, name from organisation where ended_on is null
      and ${wanted === undefined ? sql`parent_id is null` : sql`(id::text = ${wanted} or code = ${wanted})`} order by id`.execute(
    db,
  )
  if (rows.length > 0) return rows
  throw new Refusal(
    'KHONG-CO-TO-CHUC-NAY',
    `Không có tổ chức nào đang hoạt động mang số hoặc mã “${wanted ?? ''}”. Xem số trên thanh địa chỉ của trang tổ chức.`,
  )
}
