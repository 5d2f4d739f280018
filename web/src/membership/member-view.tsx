import { formatDate, formatPartialDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { MemberActKind } from '@ptdv/core/membership/acts'
import type { MemberAnswer, MemberDeadline } from '@ptdv/core/membership/fold-member'
import { cardWords, standingWords } from '@ptdv/core/membership/member-words'
import { GAPS, partyAge } from '@ptdv/core/membership/party-age'
import { partyLifeOf } from '@ptdv/core/membership/party-life'
import { temporaryWords } from '@ptdv/core/membership/temporary-words'
import { capitalised } from '@ptdv/core/text/numbers'
import { Children, Fragment, type ReactNode } from 'react'
import type { MemberFile } from '../api/shapes.ts'
import { AwayCard } from '../away/away-card.tsx'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Words } from '../ui/words.tsx'
import { ACT_GROUPS } from './act-forms/act-groups.ts'
import { MEMBER_FORMS } from './act-forms/member-forms.ts'
import { TransferPaper } from './transfer-paper.tsx'
import { MemberSheet } from './member-sheet.tsx'
import { MemberHistory } from './member-history.tsx'
import './member.css'

interface MemberViewProps {
  readonly member: MemberFile
  readonly form: ReactNode
  /** Address that opens the form of an act. */
  readonly actHref: (kind: MemberActKind) => string
}

export function MemberView({ member, form, actHref }: MemberViewProps) {
  const { person, answer, cell } = member
  return (
    <>
      <PageHead
        crumb={{ href: '/dang-vien', label: 'Đảng viên', ...(cell && { here: cell.name }) }}
        title={person.name}
        sub={`Sinh ${formatPartialDate(person.birth)}. ${capitalised(standingWords(answer))}.`}
      />
      <div className="member">
        <div className="stack">
          {answer.warnings.length > 0 && (
            <ProblemNotice kind="info" title="Cần xem lại" changes={answer.warnings} />
          )}
          {form}
          {answer.away && <AwayCard person={person.id} away={answer.away} />}
          <MemberHistory member={member} />
        </div>
        <div className="stack">
          <DatesCard member={member} />
          <NextCard member={member} actHref={actHref} />
          {answer.standing !== 'none' && <MemberSheet person={person.id} />}
          {answer.transfer && <TransferPaper person={person.id} form="1-SHĐ" />}
          {answer.temporary && (
            <TransferPaper
              person={person.id}
              form={answer.temporary.introduced.payload.because === 'abroad' ? 'abroad' : '2-SHĐ'}
            />
          )}
        </div>
      </div>
    </>
  )
}

/** The dates that must not be mixed up, where the member is, and what runs. */
function DatesCard({
  member: { person, answer, cell, base, office, cases, input },
}: {
  member: MemberFile
}) {
  const since = answer.since && formatDate(answer.since)
  return (
    <Card title="Đảng viên" padded>
      <dl className="kv">
        <Pair label="Nơi sinh hoạt">{cell && <Words>{cell.name}</Words>}</Pair>
        <Pair label="Đảng bộ cơ sở">
          {base && base.id !== cell?.id && <Words>{base.name}</Words>}
        </Pair>
        <Pair label="Từ ngày">{since}</Pair>
        <Pair label="Chức vụ">{office}</Pair>
        <Pair label="Quyết định kết nạp">{answer.decidedOn && formatDate(answer.decidedOn)}</Pair>
        <Pair label="Ngày vào Đảng">{answer.ceremonyOn && formatDate(answer.ceremonyOn)}</Pair>
        <Pair label="Chính thức">{answer.officialOn && formatDate(answer.officialOn)}</Pair>
        {answer.ended === null && answer.standing === 'official' && (
          <Pair label="Tuổi đảng">
            <PartyAge answer={answer} on={input.today} />
          </Pair>
        )}
        <Pair label="Huy hiệu Đảng">
          {answer.badges.map(({ act, years, on }) => (
            <span key={act} className="by">
              {years} năm{on && <span className="muted"> {formatDate(on)}</span>}
            </span>
          ))}
        </Pair>
        <Pair label="Thẻ đảng viên">
          {answer.card?.number && <span className="tn">{answer.card.number}</span>}
          {answer.card && (
            <span className="muted by">{cardWords({ ...answer.card, number: null })}</span>
          )}
        </Pair>
        <Pair label="Đang chuyển đến">
          {answer.transfer && <Words>{answer.transfer.payload.toName}</Words>}
          {deadlines(answer, ['transfer_present'])}
        </Pair>
        <Pair label="Sinh hoạt tạm thời">
          {answer.elsewhere && <Words>{temporaryWords(answer)}</Words>}
          {deadlines(answer, ['temporary_present', 'temporary_end'])}
        </Pair>
        <Pair label="Liên hệ nơi cư trú">
          {answer.residence && (
            <AppLink href="/dang-vien/noi-cu-tru">{answer.residence.payload.toName}</AppLink>
          )}
        </Pair>
        <Pair label="Cá nhân">
          <AppLink href={`/nguoi/${person.id}`}>Thông tin cá nhân</AppLink>
        </Pair>
        <Pair label="Hồ sơ kết nạp">
          {cases.map(({ id, openedOn }) => (
            <AppLink key={id} href={`/ho-so/${id}`}>
              mở ngày {formatDate(openedOn)}
            </AppLink>
          ))}
        </Pair>
      </dl>
    </Card>
  )
}

const DEADLINES: Readonly<Record<MemberDeadline['key'], readonly [late: string, running: string]>> =
  {
    transfer_present: ['quá hạn nộp giấy từ', 'hạn nộp giấy'],
    temporary_present: ['quá hạn nộp giấy từ', 'hạn nộp giấy'],
    temporary_end: ['hết thời gian từ', 'đến ngày'],
  }

/** Each under what it is of; a number of days that the province has not confirmed is told as that. */
function deadlines(answer: MemberAnswer, only: readonly MemberDeadline['key'][]) {
  return answer.deadlines
    .filter(({ key }) => only.includes(key))
    .map(({ key, end, state, confirmed }) => (
      <Fragment key={key}>
        <span className={state === 'late' ? 'late-t by' : 'muted by'}>
          {DEADLINES[key][state === 'late' ? 0 : 1]} {formatDate(end)}
        </span>
        {!confirmed && <span className="muted by">số ngày tỉnh chưa xác nhận</span>}
      </Fragment>
    ))
}

/** With how it is counted: from which day, what was left out, and where only the day of joining is known. */
function PartyAge({ answer, on }: { readonly answer: MemberAnswer; readonly on: PlainDate }) {
  const life = partyLifeOf(answer)
  const age = partyAge(life, on)
  if (age === undefined) return null
  const gaps = life.gaps.filter(({ because }) => !GAPS[because].counts)
  return (
    <>
      {ageWords(age.months)}
      <span className="muted by">
        tính từ {formatDate(age.countedFrom)}
        {life.decidedOn === null && ', theo ngày vào Đảng'}
        {gaps.length > 0 && ', đã trừ thời gian ngoài Đảng'}
      </span>
    </>
  )
}

/** 364 → “30 năm 4 tháng” */
function ageWords(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return [years > 0 && `${years} năm`, (rest > 0 || years === 0) && `${rest} tháng`]
    .filter(Boolean)
    .join(' ')
}

/** A line of the card; none where there is nothing to say. */
function Pair({ label, children }: { label: string; children: ReactNode }) {
  const said = Children.toArray(children)
  if (said.length === 0) return null
  return (
    <>
      <dt>{label}</dt>
      <dd>{said}</dd>
    </>
  )
}

/** What may be recorded now, by what it is about; what waits says for what. */
function NextCard({ member, actHref }: Pick<MemberViewProps, 'member' | 'actHref'>) {
  const next = member.answer.next.filter(
    ({ kind }) =>
      member.mayRecord.includes(kind) &&
      (kind === 'corrected' || MEMBER_FORMS[kind] !== undefined) &&
      !isForTheOtherSide(member, kind),
  )
  if (next.length === 0) return null
  return (
    <Card title="Việc có thể ghi" padded>
      {ACT_GROUPS.map(({ label, kinds }) => {
        const here = next.filter(({ kind }) => kinds.includes(kind))
        return (
          here.length > 0 && (
            <section key={label} className="member-group" aria-label={label}>
              <h3>{label}</h3>
              <ul className="member-next">
                {here.map((one) => (
                  <li key={one.kind}>
                    {one.allowed ? (
                      <AppLink href={actHref(one.kind)}>{one.label}</AppLink>
                    ) : (
                      <>
                        <span>{one.label}</span>
                        <span className="muted by">{one.because}</span>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          )
        )
      })}
    </Card>
  )
}

/** Inside the province the place of arrival receives, or sends the paper back. */
function isForTheOtherSide({ answer }: MemberFile, kind: MemberActKind): boolean {
  if (kind === 'transfer_received' || kind === 'transfer_returned') {
    return answer.transfer?.payload.to !== null
  }
  const isOfStay = kind === 'temporary_received' || kind === 'temporary_declined'
  return isOfStay && answer.temporary?.introduced.payload.to !== null
}
