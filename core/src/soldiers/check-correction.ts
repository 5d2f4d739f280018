import { formatDate } from '../calendar/format-date.ts'
import { Refusal } from '../refusal.ts'
import { SOLDIER_ACTS } from './act-kinds.ts'
import type { SoldierAct, SoldierActKind, SoldierActOf } from './acts.ts'
import { assertDone, checkSoldierAct } from './check-soldier-act.ts'
import { soldierOn, type SoldierInput } from './fold-soldier.ts'
import { inOrder, standingActs, type SoldierActs } from './standing-acts.ts'

/** What is not corrected here, and where else. */
const ELSEWHERE: { readonly [K in SoldierActKind]?: string } = {
  corrected: 'Đính chính rồi thì đính chính lại chính việc ấy.',
  handed_over: 'Chuyển nhầm nơi thì chuyển tiếp cho đúng nơi về, không đính chính.',
  put_in_view: 'Việc này đã mở hồ sơ theo dõi: đính chính trên hồ sơ ấy.',
}
const IN_THE_REGISTER = 'Việc này đã vào sổ đảng viên: đính chính ở trang đảng viên.'

/** Why an act is not corrected here; undefined where it may be. */
export function whyNotCorrected(input: SoldierInput, act: SoldierAct): string | undefined {
  if (act.kind !== 'registered') return ELSEWHERE[act.kind]
  return soldierOn(input, input.today).member === 'none' ? undefined : IN_THE_REGISTER
}

/**
 * Whether an act may be corrected as asked: it stands, its new content fits, and whatever was recorded after it could
 * still have been recorded.
 * @throws Refusal with a Vietnamese sentence that says what to do
 */
export function checkCorrection(input: SoldierInput, act: SoldierActOf<'corrected'>): void {
  assertDone(act.happenedOn, input.today)
  const mended = standingActs(input.acts).find(({ id }) => id === act.payload.act)
  if (mended === undefined) {
    throw new Refusal(
      'DINH-CHINH-KHONG-CO-VIEC',
      'Việc cần đính chính không có ở người này, hoặc đã bỏ vì ghi nhầm. Tải lại trang rồi chọn lại.',
    )
  }
  const elsewhere = whyNotCorrected(input, mended)
  if (elsewhere !== undefined) throw new Refusal('KHONG-DINH-CHINH-O-DAY', elsewhere)
  checkMended(input, mended, act)
  checkOthers(input, act)
}

function checkMended(
  input: SoldierInput,
  mended: SoldierAct,
  { payload: { happenedOn, payload } }: SoldierActOf<'corrected'>,
): void {
  if (happenedOn === null) {
    if (mended.kind !== 'announced') return
    throw new Refusal(
      'CONG-BO-NHAM-THI-DUA-RA',
      'Công bố nhầm người thì đưa người ấy ra khỏi danh sách, không bỏ việc công bố.',
    )
  }
  assertDoneThen(happenedOn, input)
  const parsed = SOLDIER_ACTS[mended.kind].schema.safeParse(payload)
  if (!parsed.success) {
    throw new Refusal(
      'SAI-NOI-DUNG',
      'Có ô chưa điền hoặc điền chưa đúng. Xem ô được đánh dấu rồi ghi lại.',
      `payload.${parsed.error.issues[0]?.path.join('.') ?? ''}`,
    )
  }
  const announced = parsed.data as Partial<SoldierActOf<'announced'>['payload']>
  if (mended.kind === 'announced' && announced.commune !== mended.payload.commune) {
    throw new Refusal(
      'NOI-VE-THI-CHUYEN',
      'Công bố sai nơi về thì chuyển cho đúng nơi về: nơi ấy tiếp nhận, các hạn vẫn tính từ ngày cũ.',
    )
  }
}

function assertDoneThen(day: SoldierAct['happenedOn'], { today }: SoldierInput): void {
  if (day <= today) return
  throw new Refusal(
    'NGAY-TUONG-LAI',
    `Ngày ${formatDate(day)} chưa đến. Chỉ ghi việc đã làm.`,
    'payload.happenedOn',
  )
}

/** The act itself, and what was recorded after it, must still find what it stands on; what it lacked before is left alone. */
function checkOthers(input: SoldierInput, correction: SoldierActOf<'corrected'>): void {
  const before = refusals(input, standingActs(input.acts))
  const after = standingActs([...input.acts, correction])
  for (const [id, refusal] of refusals(input, after)) {
    if (before.has(id)) continue
    const act = after.find((one) => one.id === id)!
    if (id === correction.payload.act) {
      const { code, sentence, field } = refusal
      throw new Refusal(code, sentence, field && `payload.${field}`)
    }
    throw new Refusal(
      'DINH-CHINH-VUONG-VIEC-SAU',
      `Không đính chính như vậy được vì việc “${SOLDIER_ACTS[act.kind].label}” ngày ${formatDate(act.happenedOn)} dựa vào đó. ${refusal.sentence}`,
      'payload.happenedOn',
    )
  }
}

/** Acts that could not have been recorded in their order. */
function refusals(input: SoldierInput, standing: SoldierActs): ReadonlyMap<number, Refusal> {
  const [announced, ...later] = standing
  const ordered = inOrder(later)
  return new Map(
    ordered.flatMap((act, index) => {
      const earlier: SoldierActs = [announced, ...ordered.slice(0, index)]
      const refusal = refusalOf({ ...input, acts: earlier }, act)
      return refusal === undefined ? [] : [[act.id, refusal] as const]
    }),
  )
}

function refusalOf(input: SoldierInput, act: SoldierAct): Refusal | undefined {
  try {
    checkSoldierAct(input, act)
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
