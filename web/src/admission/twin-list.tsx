import { formatPartialDate } from '@ptdv/core/calendar/format-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import { AppLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { TwinChoice } from './new-person-values.ts'
import type { Twin } from './twins.ts'

interface TwinListProps {
  readonly twins: readonly Twin[]
  readonly choice: TwinChoice | null
  readonly choose: (choice: TwinChoice | null) => void
}

/** One person, one record: those already known who may be this one, and the choice between them. */
export function TwinList({ twins, choice, choose }: TwinListProps) {
  if (twins.length === 0) return null
  const taken = twins.find(({ person }) => person !== null && person === choice)
  if (taken || choice === 'another') {
    return (
      <p className="full twins-chosen" role="status">
        <Icon name="check" />
        <span>
          {taken
            ? `Dùng hồ sơ đã có của ${taken.name}, sinh ${formatPartialDate(taken.birth)}.`
            : 'Là người khác, lập hồ sơ mới.'}{' '}
          <Button kind="quiet" size="small" onClick={() => choose(null)}>
            Chọn lại
          </Button>
        </span>
      </p>
    )
  }
  return (
    <section className="full notice warn twins" aria-label="Người có thể đã có trong hệ thống">
      <Icon name="people" />
      <div>
        <b role="status">Có thể người này đã có trong hệ thống ({formatNumber(twins.length)})</b>
        <ul>
          {twins.map((twin, index) => (
            <li key={twin.person ?? `ngoai-${index}`}>
              <span>
                <b>{twin.name}</b>, sinh {formatPartialDate(twin.birth)},{' '}
                {twin.organisationName ?? 'thuộc tổ chức khác'}. {twin.why}.{' '}
                {twin.case !== null && <AppLink href={`/ho-so/${twin.case}`}>Mở hồ sơ</AppLink>}
                {twin.person === null &&
                  'Nếu đúng là người này thì báo đảng ủy cơ sở để chuyển hồ sơ về.'}
              </span>
              {twin.person !== null && (
                <Button size="small" onClick={() => choose(twin.person)}>
                  Đây là người đó
                </Button>
              )}
            </li>
          ))}
        </ul>
        <Button size="small" onClick={() => choose('another')}>
          Người khác
        </Button>
      </div>
    </section>
  )
}
