import { useState } from 'react'
import { Dialog, DialogTrigger, Popover, Button as AriaButton } from 'react-aria-components'
import { matchesWithoutDiacritics } from '../ui/combo-box.tsx'
import { Icon } from '../ui/icon.tsx'

/** One organisation one may act for, and in which role. */
export interface Mandate {
  readonly id: number
  readonly roleName: string
  readonly organisation: { readonly id: number; readonly name: string }
  readonly delegatedBy: string | null
}

interface OrganisationSwitcherProps {
  readonly mandates: readonly Mandate[]
  readonly acting: Mandate
  readonly onSwitch: (mandate: Mandate) => void
}

const SEARCH_FROM = 6

export function OrganisationSwitcher({ mandates, acting, onSwitch }: OrganisationSwitcherProps) {
  const name = acting.organisation.name
  if (mandates.length < 2) {
    return (
      <span className="org fixed" title={acting.roleName}>
        <Icon name="tree" className="only-wide" />
        <span>{name}</span>
      </span>
    )
  }
  return (
    <DialogTrigger>
      <AriaButton className="org" aria-label={`Đang làm việc cho: ${name}. Đổi tổ chức`}>
        <Icon name="tree" className="only-wide" />
        <span>{name}</span>
        <Icon name="down" />
      </AriaButton>
      <Popover className="pop org-pop" placement="bottom start">
        <Dialog aria-label="Đổi tổ chức" className="org-dialog">
          {({ close }) => (
            <MandateList
              mandates={mandates}
              acting={acting}
              onChoose={(mandate) => {
                close()
                if (!isSame(mandate, acting)) onSwitch(mandate)
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** A mandate of one that has split stands in the list once for each successor. */
function isSame(one: Mandate, other: Mandate): boolean {
  return one.id === other.id && one.organisation.id === other.organisation.id
}

interface MandateListProps {
  readonly mandates: readonly Mandate[]
  readonly acting: Mandate
  readonly onChoose: (mandate: Mandate) => void
}

function MandateList({ mandates, acting, onChoose }: MandateListProps) {
  const [typed, setTyped] = useState('')
  const found = mandates.filter(({ organisation, roleName }) =>
    matchesWithoutDiacritics(`${organisation.name} ${roleName}`, typed),
  )
  return (
    <>
      <p className="pop-hd">Làm việc cho tổ chức</p>
      {mandates.length >= SEARCH_FROM && (
        <input
          className="inp"
          aria-label="Tìm tổ chức"
          placeholder="Gõ tên, có dấu hoặc không dấu"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <ul className="choices">
        {found.map((mandate) => (
          <li key={`${mandate.id}.${mandate.organisation.id}`}>
            <button
              type="button"
              className="choice"
              aria-current={isSame(mandate, acting) || undefined}
              onClick={() => onChoose(mandate)}
            >
              <span>{mandate.organisation.name}</span>
              <span className="muted">
                {mandate.roleName}
                {mandate.delegatedBy && `, thay ${mandate.delegatedBy}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="muted none">Không có tổ chức nào khớp chữ đã gõ.</p>}
    </>
  )
}
