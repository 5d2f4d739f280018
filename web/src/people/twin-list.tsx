import { formatPartialDate } from '@ptdv/core/calendar/format-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useMay } from '../frame/me.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import type { ChosenTwin, TwinChoice } from './identity.ts'
import type { Twins } from './twins.ts'
import './twins.css'

interface TwinListProps {
  readonly twins: Twins
  readonly choose: (chosen: ChosenTwin | null) => void
}

/** One person, one record: those already known who may be this one, and the choice between them. */
export function TwinList({ twins: { list, choice, chosen }, choose }: TwinListProps) {
  // A military office looks for people, not into their cases.
  const mayOpen = useMay('admission.read')
  if (list.length === 0) return null
  const take = (choice: TwinChoice | null) => choose(chosen(choice))
  const taken = list.find(({ person }) => person !== null && person === choice)
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
        <b role="status">Có thể người này đã có trong hệ thống ({formatNumber(list.length)})</b>
        <ul>
          {list.map((twin, index) => (
            <li key={twin.person ?? `ngoai-${index}`}>
              <span>
                <b>{twin.name}</b>, sinh {formatPartialDate(twin.birth)},{' '}
                {twin.organisationName ?? 'thuộc tổ chức khác'}. {twin.why}.{' '}
                {mayOpen && twin.case !== null && (
                  <AppLink href={`/ho-so/${twin.case}`}>Mở hồ sơ</AppLink>
                )}
                {twin.person === null &&
                  'Nếu đúng là người này thì báo đảng ủy cơ sở để chuyển hồ sơ về.'}
              </span>
              {twin.person !== null && (
                <Button size="small" onClick={() => take(twin.person)}>
                  Đây là người đó
                </Button>
              )}
            </li>
          ))}
        </ul>
        <Button size="small" onClick={() => take('another')}>
          Người khác
        </Button>
      </div>
    </section>
  )
}
