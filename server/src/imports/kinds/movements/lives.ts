import type { PartialDate, PlainDate } from '@ptdv/core/calendar/plain-date'
import type { Finding } from '@ptdv/core/imports/finding'
import { MEMBER_ACTS } from '@ptdv/core/membership/act-kinds'
import type { MemberAct } from '@ptdv/core/membership/acts'
import { checkMemberAct } from '@ptdv/core/membership/check-member-act'
import { memberEvents, stateAfter, type MemberInput } from '@ptdv/core/membership/member-history'
import type { MemberState } from '@ptdv/core/membership/member-state'
import { Refusal } from '@ptdv/core/refusal'
import { readSettings } from '../../../admission/read-settings.ts'
import type { Unit } from '../../../database/unit-of-work.ts'
import { loadMembers } from '../../../membership/load-member.ts'
import { returnToOwnScope } from '../../../organisations/own-scope.ts'
import { reachPlaces } from '../../../organisations/reach-places.ts'
import type { Watch } from '../../kind-work.ts'
import type { PlacedRow } from './place-rows.ts'
import type { Step } from './situation.ts'

/** One member as the rows go on: what is recorded, and what the rows before will record. */
export interface Life {
  readonly input: MemberInput
  /** By the number of a planned act, which row makes it. */
  readonly planned: ReadonlyMap<number, number>
}

const LOAD_AT_ONCE = 500
/** Planned acts come after all recorded ones and before the one that is asked about. */
const FIRST_PLANNED = Number.MAX_SAFE_INTEGER - 1_000_000

/** Everybody whom the rows are about, also who comes from elsewhere: that place has sent them to the asker. */
export async function openLives(
  unit: Unit,
  placed: readonly PlacedRow[],
  watch: Watch,
): Promise<ReadonlyMap<number, Life>> {
  const lives = new Map<number, Life>()
  const keep = async (people: readonly number[]) => {
    for (const { person, input } of await loadMembers(unit, people)) {
      lives.set(person.id, { input, planned: new Map() })
    }
  }
  const coming = placed.flatMap(({ passing }) => passing ?? [])
  const elsewhere = new Set(coming.map(({ person }) => person))
  const own = [...new Set(placed.flatMap(({ person }) => person ?? []))].filter(
    (person) => !elsewhere.has(person),
  )
  for (let from = 0; from < own.length; from += LOAD_AT_ONCE) {
    await watch.stopIfCancelled()
    watch.progress(from, own.length, 'Đối chiếu với việc đã ghi của từng người')
    await keep(own.slice(from, from + LOAD_AT_ONCE))
  }
  if (elsewhere.size > 0) {
    await reachPlaces(unit, [...new Set(coming.map(({ from }) => from))])
    await keep([...elsewhere])
    await returnToOwnScope(unit)
  }
  return lives
}

/** Of somebody of whom nothing is recorded. */
export async function blankLife(unit: Unit): Promise<Life> {
  return {
    planned: new Map(),
    input: {
      acts: [],
      caseEvents: [],
      openCase: false,
      register: null,
      birth: null,
      settings: await readSettings(unit),
      calendar: unit.house.calendar,
      today: unit.today,
    },
  }
}

/** As the row tells it of somebody whom it brings in. */
export function bornOn({ input, planned }: Life, birth: PartialDate | null): Life {
  return { planned, input: { ...input, birth } }
}

export function stateOn({ input }: Life, day: PlainDate): MemberState {
  return stateAfter(memberEvents(input, day), input.register)
}

export function isPlanned(act: number): boolean {
  return act >= FIRST_PLANNED
}

/** The life with the acts of a row in it, as they would be recorded; or why one of them cannot be. */
export function liveOn(
  unit: Unit,
  life: Life,
  row: number,
  steps: readonly Step[],
): Life | Finding {
  let { input } = life
  const planned = new Map(life.planned)
  for (const { kind, happenedOn, payload, cell } of steps) {
    if (kind === 'transfer_received' && input.openCase) return CASE_OPEN
    const parsed = MEMBER_ACTS[kind].schema.safeParse(payload)
    if (!parsed.success) return misfit(parsed.error.issues[0]?.path.join('.') ?? '')
    const act = {
      id: FIRST_PLANNED + planned.size,
      kind,
      happenedOn,
      recordedAt: '9999-12-31T00:00:00.000Z',
      organisation: unit.asker.organisationId,
      organisationName: unit.asker.organisationName,
      cell,
      payload: parsed.data,
    } as MemberAct
    const refused = refusalOf(input, act)
    if (refused !== null) return refused
    planned.set(act.id, row)
    input = { ...input, acts: [...input.acts, act] }
  }
  return { input, planned }
}

/** The rules' own answer, at the column that it is about. */
function refusalOf(input: MemberInput, act: MemberAct): Finding | null {
  try {
    checkMemberAct(input, act)
    return null
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal
    const { code, sentence, field = '' } = refusal
    return { code, column: COLUMN_OF[field] ?? null, sentence, severity: 'error' }
  }
}

/** Where a field of an act stands in the sheet. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  happenedOn: 'happenedOn',
  to: 'place',
  toName: 'place',
  fromName: 'place',
  cell: 'cell',
  cellName: 'place',
  triggeredOn: 'paperDate',
  until: 'until',
  asked: 'reason',
  note: 'reason',
  reason: 'reason',
  decidedOn: 'decidedOn',
  ceremonyOn: 'joinedOn',
  'paper.number': 'paper',
  'paper.date': 'paperDate',
}

function misfit(field: string): Finding {
  return {
    code: 'SAI-NOI-DUNG',
    column: COLUMN_OF[field] ?? null,
    sentence: 'Ô ghi quá dài hoặc chưa đúng. Rút gọn, hoặc ghi lại cho đúng.',
    severity: 'error',
  }
}

/** A dossier in progress goes with its person by the paper of transfer: a list does not carry it. */
const CASE_OPEN: Finding = {
  code: 'HO-SO-DANG-MO',
  column: null,
  sentence:
    'Hồ sơ kết nạp của người này đang mở: chuyển bằng giấy giới thiệu trên trang đảng viên để hồ sơ đi cùng.',
  severity: 'error',
}
