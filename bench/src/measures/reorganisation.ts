import { planLevel } from '@ptdv/core/reorganisation/level-plan'
import type { Plan } from '@ptdv/core/reorganisation/plan'
import { childrenOn, nameOn } from '@ptdv/core/organisations/tree-on'
import { getOrganisation, type Tree } from '@ptdv/core/organisations/tree'
import { read, write, type Asker } from '@ptdv/server/database/unit-of-work'
import { loadTree } from '@ptdv/server/organisations/load-tree'
import { carryOut } from '@ptdv/server/reorganisation/carry-out'
import { savePlan } from '@ptdv/server/reorganisation/save-plan'
import { getBoard } from '@ptdv/server/reports/get-board'
import { benchAsker } from '../asker.ts'
import type { BenchHouse } from '../bench-house.ts'
import type { Bench } from '../bench.ts'
import { loadProvinces } from '../loaded-house.ts'
import { percentile } from '../percentile.ts'
import type { Row } from '../row.ts'

/** As on 1/7/2025: so many communes became one. */
const COMMUNES_TOGETHER = 4
const IDLE_BOARDS = 40

/** The whole level of districts goes in one plan, while boards are read. */
export function measureReorganisation(bench: Bench): Promise<readonly Row[]> {
  return bench.fresh('reorganisation', async (house) => {
    await loadProvinces(house, 'province')
    const tree = await loadTree(house.ownerDb)
    const root = [...tree.organisations.values()].find(
      ({ kind }) => kind === 'provincial_committee',
    )!.id
    const asker = benchAsker('provincial_board', root, 'Tỉnh ủy')
    const plan = districtsGo(tree, root, house.house.today())
    const idle = await timeBoards(house, asker, (read) => read < IDLE_BOARDS)

    let running = true
    const boards = timeBoards(house, asker, () => running)
    const saved = await write(house.house, asker, request('save'), (unit) =>
      savePlan(unit, {
        id: null,
        version: 0,
        name: 'Bỏ cấp huyện',
        plan,
        paper: { number: '1788-QĐ/TU', date: plan.effectiveOn },
      }),
    )
    const from = performance.now()
    const done = await write(house.house, asker, request('carry'), (unit) =>
      carryOut(unit, saved, (part, _, doing) => log(from, part, doing)),
    )
    const seconds = Math.round((performance.now() - from) / 100) / 10
    running = false
    const meanwhile = await boards
    const [p95Idle, p95] = [percentile(idle, 95), percentile(meanwhile, 95)]
    return [
      {
        key: 'reorganisation',
        name: `Districts go, ${done.acts} acts, ${done.after.cells} cells`,
        value: seconds,
        unit: 's',
        against: `${done.after.members} members, ${done.after.cases} cases in progress`,
        promise: { most: 30 },
      },
      {
        key: 'reorganisation-boards',
        name: 'Boards read meanwhile, p95',
        value: Math.round((p95 / p95Idle) * 10) / 10,
        unit: '× idle',
        against: `${Math.round(p95)} ms against ${Math.round(p95Idle)} ms, ${meanwhile.length} boards`,
        promise: { most: 10 },
      },
    ]
  })
}

/** Communes of a district become committees directly under the province, the rest of its base organisations pass to it. */
function districtsGo(tree: Tree, root: number, on: Plan['effectiveOn']): Plan {
  const districts = childrenOn(tree, root, on).filter(
    (id) => getOrganisation(tree, id).kind === 'district_committee',
  )
  const goes = new Map<number, readonly number[]>()
  const founds = districts.flatMap((district) => {
    const communes = childrenOn(tree, district, on).filter((id) =>
      /(xã|phường|thị trấn) /.test(nameOn(tree, id, on)),
    )
    return communes.flatMap((commune, index) => {
      const first = index - (index % COMMUNES_TOGETHER)
      const heir = -communes[first]!
      goes.set(commune, [heir])
      return index === first
        ? [
            {
              organisation: heir,
              organisationKind: 'commune_committee' as const,
              name: `${nameOn(tree, commune, on)} mới`,
              code: null,
              parent: root,
            },
          ]
        : []
    })
  })
  const changes = planLevel(tree, { effectiveOn: on, ends: districts, founds, goes, rest: root })
  return { effectiveOn: on, changes, decisions: {} }
}

async function timeBoards(
  { house }: BenchHouse,
  asker: Asker,
  goesOn: (done: number) => boolean,
): Promise<number[]> {
  const times: number[] = []
  while (goesOn(times.length)) {
    const from = performance.now()
    await read(house, asker, (unit) =>
      getBoard(unit, { organisation: asker.organisationId, basis: 'today', year: 2024 }),
    )
    times.push(performance.now() - from)
  }
  return times
}

const request = (name: string) => ({ key: `bench-${name}`, route: name, body: null })

function log(from: number, part: number, doing: string): void {
  if (process.env['BENCH_STEPS'] === undefined) return
  console.log(`${Math.round(performance.now() - from)} ms: ${part} % ${doing}`)
}
