import { formatDate } from '@ptdv/core/calendar/format-date'
import { MEETING_KINDS } from '@ptdv/core/soldiers/acts'
import { RESERVE_WORDS, workWords } from '@ptdv/core/soldiers/soldier-words'
import { fromAnnounced, standingActs } from '@ptdv/core/soldiers/standing-acts'
import { SUPPORT_KINDS } from '@ptdv/core/soldiers/support-kinds'
import { Children, type ReactNode } from 'react'
import type { SoldierFile } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { newestFirst } from '../ui/history-table.tsx'
import { Words } from '../ui/words.tsx'

/** Who they are, where they stand, and what was done for them. */
export function SoldierSide({ soldier }: { soldier: SoldierFile }) {
  return (
    <div className="stack">
      <Known soldier={soldier} />
      <Support soldier={soldier} />
      <Companion soldier={soldier} />
    </div>
  )
}

function Known({ soldier: { person, answer } }: { soldier: SoldierFile }) {
  const { reserve, work, wish } = answer
  return (
    <Card title="Thông tin" padded>
      <dl className="kv">
        <Pair label="Nơi về">
          <Words>{answer.commune.name}</Words>
        </Pair>
        <Pair label="Chi bộ">{answer.cell && <Words>{answer.cell.name}</Words>}</Pair>
        <Pair label="Đơn vị cũ">
          <Words>{answer.unit}</Words>
        </Pair>
        <Pair label="Ngày xuất ngũ">{formatDate(answer.demobilisedOn)}</Pair>
        <Pair label="Chuyên môn">{answer.specialty}</Pair>
        <Pair label="Dự bị động viên">
          {reserve === null
            ? 'Chưa ghi'
            : RESERVE_WORDS[reserve.kind === 'reserve_joined' ? 'joined' : 'not_joined']}
          {reserve && <span className="muted by">{formatDate(reserve.happenedOn)}</span>}
        </Pair>
        <Pair label="Việc làm">
          {workWords(work?.stable ?? null)}
          {work && <span className="muted by">{formatDate(work.on)}</span>}
        </Pair>
        <Pair label="Nguyện vọng">
          {wish && <Words>{wish.payload.post}</Words>}
          {wish && (
            <span className="muted by">
              {formatDate(wish.happenedOn)}, {wish.recordedBy} ghi
            </span>
          )}
        </Pair>
        <Pair label="Cá nhân">{person.identityTail && `Số định danh …${person.identityTail}`}</Pair>
        <Pair label="Đảng viên">
          {person.isMember && <AppLink href={`/dang-vien/${person.id}`}>Trang đảng viên</AppLink>}
        </Pair>
        <Pair label="Hồ sơ">
          {answer.case !== null && (
            <AppLink href={`/ho-so/${answer.case}`}>Hồ sơ theo dõi, giúp đỡ</AppLink>
          )}
        </Pair>
      </dl>
    </Card>
  )
}

/** Needs, then offers with what became of them. */
function Support({ soldier: { answer } }: { soldier: SoldierFile }) {
  const { needs, offers } = answer
  if (needs.length + offers.length === 0) return null
  return (
    <Card title="Hỗ trợ" padded>
      <ul className="soldier-support">
        {needs.map(({ id, happenedOn, payload }) => (
          <li key={id}>
            Cần {SUPPORT_KINDS[payload.kind].toLowerCase()}: <Words>{payload.what}</Words>
            <span className="muted by">{formatDate(happenedOn)}</span>
          </li>
        ))}
        {offers.map(({ act, result }) => (
          <li key={act.id}>
            <Words>{`${act.payload.from}: ${act.payload.what}`}</Words>
            <span className="muted by">
              {result === null
                ? `giới thiệu ngày ${formatDate(act.happenedOn)}, chờ kết quả`
                : `${result.payload.taken ? 'đã nhận' : 'không nhận'} ngày ${formatDate(result.happenedOn)}: ${result.payload.what}`}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Who goes along with them, and what they did together, newest first. */
function Companion({ soldier: { acts, answer } }: { soldier: SoldierFile }) {
  const { companion } = answer
  if (companion === null) return null
  const meetings = newestFirst(
    standingActs(fromAnnounced(acts)).flatMap((act) => (act.kind === 'companion_met' ? [act] : [])),
  )
  return (
    <Card title="Người đồng hành" padded>
      <p className="soldier-companion-card">
        {companion.payload.name}
        <span className="muted by">
          <Words>{companion.payload.organisation}</Words>, từ {formatDate(companion.happenedOn)}
        </span>
      </p>
      {meetings.length > 0 && (
        <ul className="soldier-support">
          {meetings.map(({ id, happenedOn, payload }) => (
            <li key={id}>
              <Words>{payload.what}</Words>
              <span className="muted by">
                {MEETING_KINDS[payload.kind]}, {formatDate(happenedOn)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
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
