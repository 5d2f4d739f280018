import { vettingRequests } from './case-reading.ts'
import type { Context, Finding } from './condition.ts'
import { last } from './read-acts.ts'
import {
  relationOf,
  relativeLabel,
  RELATIONS,
  type Relative,
  type RelativeKey,
} from './relatives.ts'
import type { RuleKey } from './rulebook.ts'

/** Whether one of those the life history tells of must be asked about, and why. */
export interface VettingPerson {
  readonly key: RelativeKey | 'applicant'
  readonly label: string
  /** `unset`: no text was read whole, and the province has not set it. */
  readonly must: 'yes' | 'no' | 'unset'
  readonly why: string
  readonly rule: RuleKey
  /** Abroad: through the foreign affairs bodies. */
  readonly abroad: boolean
  /** The request that asks about this person. */
  readonly request?: string
}

const APPLICANT: VettingPerson = {
  key: 'applicant',
  label: 'người xin vào Đảng',
  must: 'yes',
  why: 'bản thân phải thẩm tra; cấp ủy cơ sở kết luận khi chứng nhận lý lịch',
  rule: 'vetting_persons',
  abroad: false,
}

/** Everybody of the last life history; nothing more than the applicant where it names no relatives. */
export function vettingPersons(context: Context): readonly VettingPerson[] {
  const relatives = last(context.history, 'life_history_handed_in')?.payload.relatives ?? []
  return [APPLICANT, ...relatives.map((relative) => judgeRelative(context, relative))]
}

function judgeRelative(context: Context, relative: Relative): VettingPerson {
  const { key, abroad = false } = relative
  const request = vettingRequests(context.history).find(({ asked }) =>
    asked.payload.covers?.includes(key),
  )
  return {
    key,
    label: relativeLabel(key),
    abroad,
    ...mustAsk(context, relative),
    ...(request && { request: request.asked.payload.request }),
  }
}

function mustAsk(
  context: Context,
  { key, member = false, minor = false }: Relative,
): Pick<VettingPerson, 'must' | 'why' | 'rule'> {
  const relation = RELATIONS[relationOf(key)]
  if (!relation.vetted) {
    return { must: 'no', why: 'không thuộc những người phải thẩm tra', rule: 'vetting_persons' }
  }
  if (minor) {
    return { must: 'no', why: 'con chưa đủ năng lực hành vi', rule: 'vetting_persons' }
  }
  if (!member || !relation.exemptIfMember) {
    return { must: 'yes', why: 'thuộc những người phải thẩm tra', rule: 'vetting_persons' }
  }
  if (relation.side === 'own') {
    return {
      must: 'no',
      why: 'đang là đảng viên, đã khai đầy đủ, trung thực',
      rule: 'vetting_exempt_member',
    }
  }
  const rule = 'vetting_exempt_spouse_side'
  const set = context.rule(rule).value
  if (set === 'exempt') return { must: 'no', why: 'bên vợ (chồng) đang là đảng viên', rule }
  return set === 'asked'
    ? { must: 'yes', why: 'bên vợ (chồng) vẫn phải thẩm tra', rule }
    : {
        must: 'unset',
        why: 'bên vợ (chồng) đang là đảng viên, Tỉnh ủy chưa đặt có phải thẩm tra hay không',
        rule,
      }
}

/** Each declared relative who must be asked about and is not, or not by the right way. */
export function judgeCovers(context: Context): readonly Finding[] {
  return vettingPersons(context)
    .filter(({ key, must }) => key !== 'applicant' && must !== 'no')
    .map((person): Finding => {
      const { key, label, must, why, request, rule } = person
      const about = { about: key, label: `Thẩm tra ${label}` }
      if (request === undefined) {
        const clause =
          must === 'unset'
            ? `chưa kết luận được về ${label}: ${why}`
            : `chưa hỏi thẩm tra về ${label}`
        return { ...about, met: false, why: clause, rule }
      }
      return wrongWay(context, person)
        ? {
            ...about,
            met: false,
            why: `${label} ở nước ngoài, phải hỏi qua cơ quan đối ngoại`,
            rule: 'vetting_abroad',
          }
        : { ...about, met: true, why: `đã hỏi thẩm tra về ${label}`, rule }
    })
}

function wrongWay({ history }: Context, { abroad, request }: VettingPerson): boolean {
  if (!abroad) return false
  const found = vettingRequests(history).find(({ asked }) => asked.payload.request === request)
  return found?.asked.payload.channel !== 'foreign_affairs'
}
