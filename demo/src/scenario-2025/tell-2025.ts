import { addDays, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { formatDate } from '@ptdv/core/calendar/format-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { House } from '@ptdv/server/database/house'
import type { Database } from '@ptdv/server/database/schema'
import type { Unit } from '@ptdv/server/database/unit-of-work'
import { sendNotice } from '@ptdv/server/audit/send-notice'
import { loadTree } from '@ptdv/server/organisations/load-tree'
import { mergeProvinces } from '@ptdv/server/reorganisation/merge-provinces'
import { sql, type Transaction } from 'kysely'
import { MANDATES_FROM } from '../accounts.ts'
import { asOf } from '../as-of.ts'
import { EMPTY_BATCH, type DemoAccount, type DemoBatch } from '../demo-data.ts'
import { generateBatches } from '../generate.ts'
import { loadBatch } from '../load/load-batch.ts'
import type { Loading } from '../load/loading.ts'
import { makeAccounts } from '../load/make-accounts.ts'
import { numberAfter } from '../load/number-on.ts'
import { withoutIndexes } from '../load/without-indexes.ts'
import type { Scale } from '../scales.ts'
import { SCENARIOS } from '../scenarios.ts'
import { boardsOf } from './accounts-2025.ts'
import { atDesks } from './at-desks.ts'
import { carryOutPlan, unitOf } from './carry-out-plan.ts'
import { MERGED_ON, plan2024 } from './plan-2024.ts'
import { plan2025, REFORMED_ON } from './plan-2025.ts'
import { UNVERIFIED_2024 } from './reform-tables.ts'
import { targets2025 } from './targets-2025.ts'

/** Who records the reorganisations, and who stands for the installation when the provinces become one. */
const BOARD = 'tinhuy'
const ADMINISTRATOR = 'quantri'

interface Room {
  readonly db: Transaction<Database>
  readonly loading: Loading
  readonly scale: Scale
  readonly house?: House
  readonly beforeReform?: (db: Transaction<Database>) => Promise<void>
  readonly tell: (line: string) => void
}

/**
 * The story up to the day before each reorganisation, then the reorganisation by the server's own functions, then on:
 * what happens after it is done by those who then sit at the desks.
 */
export async function tell2025(room: Room): Promise<DemoAccount[]> {
  const { db, loading, scale, house, tell } = room
  if (house === undefined) throw new RangeError('The scenario 2025 needs a house.')
  const story = new Story(loading, scale)
  await withoutIndexes(db, () => story.tellUpTo(addDays(MERGED_ON, -1)))
  const officers = story.accounts()
  await makeAccounts(db, officers, MANDATES_FROM, loading.today)
  await numberAfter(db, story.batches)
  await sql`select recount_figures(array_agg(id), array_agg(id)) from organisation`.execute(db)
  await sql`analyze`.execute(db)

  await carryOutPlan(db, house, BOARD, {
    name: 'Sắp xếp xã, phường năm 2024',
    paper: { number: '1248/NQ-UBTVQH15', date: '2024-10-24' },
    plan: plan2024(await loadTree(db)),
  })
  tell(`Đã sắp xếp xã, phường ngày ${formatDate(MERGED_ON)} (phần có căn cứ).`)
  await story.goOn(await loadTree(db), addDays(REFORMED_ON, -1))
  await sql`select recount_figures(array_agg(id), array_agg(id)) from organisation`.execute(db)
  await room.beforeReform?.(db)

  const started = performance.now()
  const province = await mergeProvinces(await unitOf(db, house, ADMINISTRATOR, REFORMED_ON), {
    name: 'Tỉnh ủy Hưng Yên',
    code: '33',
    effectiveOn: REFORMED_ON,
    paper: { number: '202/2025/QH15', date: '2025-06-12' },
  })
  tell(`Đã hợp nhất Hưng Yên và Thái Bình, ${secondsSince(started)} giây.`)
  const reformed = performance.now()
  const result = await carryOutPlan(db, house, BOARD, {
    name: 'Bỏ cấp huyện, lập 104 đảng bộ xã, phường',
    paper: { number: '1666/NQ-UBTVQH15', date: '2025-06-16' },
    plan: plan2025(await loadTree(db), province),
  })
  tell(
    `Đã bỏ cấp huyện và lập 104 đảng bộ xã, phường ngày ${formatDate(REFORMED_ON)}: ${formatNumber(result.after.members)} đảng viên, ${formatNumber(result.after.cases)} hồ sơ đang xét còn nguyên, ${secondsSince(reformed)} giây.`,
  )

  await listUnverified(await unitOf(db, house, BOARD, REFORMED_ON))

  const tree = await loadTree(db)
  const boards = boardsOf(tree, REFORMED_ON)
  await makeAccounts(db, boards, REFORMED_ON, REFORMED_ON)
  await story.goOn(tree, SCENARIOS['2025'].story.end, { anew: true })
  const act = await nextActs(db)
  await loadBatch(
    story.loadingOn(loading.today),
    targets2025({
      scale,
      tree,
      province,
      membersAtStart: story.membersOn('2025-01-01'),
      acts: act,
    }),
  )
  return [...officers, ...boards]
}

function secondsSince(start: number): number {
  return Math.round((performance.now() - start) / 1000)
}

/** What the plan could not carry out for want of a source is said to the board by name. */
async function listUnverified(unit: Unit): Promise<void> {
  const { rows } = await sql<{ id: number }>`select max(id)::integer as id from act`.execute(
    unit.db,
  )
  const names = UNVERIFIED_2024.map(({ name, code }) => `${name} (${code})`).join(', ')
  await sendNotice(unit, {
    organisationId: unit.asker.organisationId,
    text: `${UNVERIFIED_2024.length} xã đã sắp xếp năm 2024 nhưng chưa có văn bản nêu đơn vị kế thừa nên còn giữ nguyên, trực thuộc Tỉnh ủy: ${names}.`,
    link: '/to-chuc',
    actId: rows[0]!.id,
  })
}

/** The generated story, told from day to day into the database. */
class Story {
  readonly batches: readonly DemoBatch[]
  #loading: Loading
  #told: readonly DemoBatch[]

  constructor(loading: Loading, scale: Scale) {
    this.#loading = loading
    this.batches = [...generateBatches(scale, { scenario: '2025' })]
    this.#told = this.batches.map(() => EMPTY_BATCH)
  }

  accounts(): DemoAccount[] {
    return this.batches.flatMap(({ accounts }) => accounts)
  }

  loadingOn(today: PlainDate): Loading {
    return { ...this.#loading, today }
  }

  membersOn(day: PlainDate): number {
    return this.batches
      .flatMap(({ memberships }) => memberships)
      .filter(({ inCellSince, ended }) => inCellSince <= day && (ended === null || ended.on > day))
      .length
  }

  /** On the tree as a reorganisation left it. */
  async goOn(tree: Loading['tree'], day: PlainDate, { anew } = { anew: false }): Promise<void> {
    this.#loading = { ...this.#loading, tree, anew }
    await this.tellUpTo(day, (batch) => atDesks(batch, tree))
  }

  async tellUpTo(day: PlainDate, placed = (batch: DemoBatch) => batch): Promise<void> {
    const loading = this.loadingOn(day)
    const now = this.batches.map((batch) => placed(asOf(batch, day)))
    for (const [index, batch] of now.entries()) {
      await loadBatch(loading, batch, this.#told[index])
    }
    this.#told = now
  }
}

async function nextActs(db: Transaction<Database>): Promise<[number, number]> {
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence('act', 'id'))::integer as id from generate_series(1, 2)`.execute(
    db,
  )
  return [rows[0]!.id, rows[1]!.id]
}
