import type { Roll, Tally } from '../admission/acts.ts'
import { voteBase } from '../admission/vote-base.ts'
import { formatDateLong } from '../calendar/format-date.ts'
import { formatPercentInSentence, numberInWords } from '../text/numbers.ts'
import { DOTTED_DATE, type Field, type PaperContext, type TextField } from './field.ts'

const VOTE_FORMS = {
  secret_ballot: 'bỏ phiếu kín',
  raised_card: 'biểu quyết bằng thẻ đảng viên',
} as const satisfies Record<Tally['form'], string>

/** What the payload of the paper's own vote holds; a cell's roll, a committee's or a body's size. */
interface VotePayload {
  readonly tally?: Tally
  readonly roll?: readonly Roll[]
  readonly committeeSize?: number
  readonly bodySize?: number
}

/** The vote that the paper records: in figures and in words. */
export const VOTE_FIELDS = {
  'Ngày họp': {
    about: 'ngày họp',
    mend: 'details',
    blank: DOTTED_DATE,
    read: ({ on }) => (on === null ? null : formatDateLong(on)),
  },
  'Hình thức biểu quyết': {
    about: 'hình thức biểu quyết',
    mend: 'after_meeting',
    read: (context) => {
      const tally = payloadOf(context).tally
      return tally === undefined ? null : VOTE_FORMS[tally.form]
    },
  },
  'Tổng số được tính': counted('tổng số được tính để biểu quyết', (payload) => baseOf(payload)),
  'Tổng số đảng viên chính thức': counted(
    'tổng số đảng viên chính thức',
    ({ roll }) => roll?.length,
  ),
  'Số có mặt': counted('số đảng viên chính thức có mặt', ({ roll }) =>
    roll === undefined ? undefined : voteBase(roll).present,
  ),
  'Số vắng mặt': counted('số đảng viên chính thức vắng mặt', ({ roll }) =>
    roll === undefined ? undefined : roll.length - voteBase(roll).present,
  ),
  'Số tán thành': counted('số tán thành', ({ tally }) => tally?.inFavour),
  'Tỷ lệ tán thành': share('tỷ lệ tán thành', ({ inFavour }) => inFavour),
  'Số không tán thành': counted('số không tán thành', ({ tally }) => tally?.against),
  'Tỷ lệ không tán thành': share('tỷ lệ không tán thành', ({ against }) => against),
  'Số ý kiến khác': counted('số ý kiến khác', ({ tally }) => tally?.other),
} as const satisfies Readonly<Record<string, Field>>

/** Only the paper's own act: a resolution never shows another meeting's votes. */
function payloadOf({ act }: PaperContext): VotePayload {
  return (act?.payload ?? {}) as VotePayload
}

function baseOf({ roll, committeeSize, bodySize }: VotePayload): number | undefined {
  return roll === undefined ? (committeeSize ?? bodySize) : voteBase(roll).base
}

/** “18 (mười tám)” */
function counted(about: string, read: (payload: VotePayload) => number | undefined): TextField {
  return {
    about,
    mend: 'after_meeting',
    blank: '…… (……)',
    read: (context) => {
      const count = read(payloadOf(context))
      if (count === undefined) return null
      return count > 999 ? String(count) : `${count} (${numberInWords(count)})`
    },
  }
}

function share(about: string, read: (tally: Tally) => number): TextField {
  return {
    about,
    mend: 'after_meeting',
    blank: '…… %',
    read: (context) => {
      const payload = payloadOf(context)
      const base = baseOf(payload)
      if (payload.tally === undefined || base === undefined || base === 0) return null
      return formatPercentInSentence(read(payload.tally), base)
    },
  }
}
