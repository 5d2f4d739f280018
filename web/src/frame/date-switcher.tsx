import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { useState } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Button } from '../ui/button.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Icon } from '../ui/icon.tsx'

interface DateSwitcherProps {
  readonly today: PlainDate
  /** The date one looks at; null is today. */
  readonly asOf: PlainDate | null
  readonly onAsOf: (date: PlainDate | null) => void
}

/** Today, or a day in the past, clearly coloured so that nobody takes old figures for today's. */
export function DateSwitcher({ today, asOf, onAsOf }: DateSwitcherProps) {
  const words = asOf ? `Nhìn tại ngày ${formatDate(asOf)}` : `Hôm nay, ${formatDate(today)}`
  return (
    <DialogTrigger>
      <AriaButton className={asOf ? 'date past' : 'date'} aria-label={`${words}. Đổi ngày nhìn`}>
        <Icon name="calendar" />
        {words}
      </AriaButton>
      <Popover className="pop date-pop" placement="bottom start">
        <Dialog aria-label="Đổi ngày nhìn">
          {({ close }) => (
            <DateForm
              today={today}
              asOf={asOf}
              onAsOf={(date) => {
                onAsOf(date)
                close()
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function DateForm({ today, asOf, onAsOf }: DateSwitcherProps) {
  const [date, setDate] = useState(asOf)
  const isAhead = date !== null && date > today
  return (
    <form
      className="stack-s"
      onSubmit={(event) => {
        event.preventDefault()
        if (date && !isAhead) onAsOf(date === today ? null : date)
      }}
    >
      <DateInput
        label="Xem số liệu tại ngày"
        value={date}
        onValue={setDate}
        error={isAhead ? `Chọn ngày không sau hôm nay, ${formatDate(today)}.` : null}
        hint="Cây tổ chức và số liệu hiện như ở ngày đó. Không ghi được gì vào quá khứ."
      />
      <div className="acts">
        <Button type="submit">Xem ngày này</Button>
        {asOf && (
          <Button kind="quiet" onClick={() => onAsOf(null)}>
            Về hôm nay
          </Button>
        )}
      </div>
    </form>
  )
}
