import type { Plan } from '@ptdv/core/reorganisation/plan'
import { useState } from 'react'
import type { PlanPreview } from '../api/shapes.ts'
import { OrganisationField, type ChosenOrganisation } from '../organisations/organisation-field.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { TextField } from '../writing/text-field.tsx'
import { FatesTable } from './fates-table.tsx'
import { FoundingForm } from './founding-form.tsx'
import { withoutFounding } from './plan-draft.ts'
import { usePart } from './use-part.ts'
import type { DraftInHand } from './use-plan-draft.ts'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'

interface ChangesStepProps {
  readonly held: DraftInHand
  readonly plan: Plan | null
  readonly misfits: PlanPreview['misfits']
}

/** Name and day, then what happens to whom: one row an organisation of the part of the tree that is chosen. */
export function ChangesStep({ held, plan, misfits }: ChangesStepProps) {
  const { draft, change, nameOf } = held
  const [top, setTop] = useState<ChosenOrganisation | null>(null)
  const [isFounding, setFounding] = useState(false)
  const part = usePart(top, held)
  return (
    <>
      <Card label="Tên và ngày" padded>
        <div className="formgrid">
          <TextField
            label="Tên phương án"
            max={160}
            placeholder="ví dụ Sắp xếp huyện Khoái Châu"
            value={draft.name}
            onValue={(name) => change({ name })}
          />
          <DateInput
            label="Ngày có hiệu lực"
            hint="Hôm nay hoặc trước: thực hiện ngay. Sau hôm nay: hẹn đến ngày ấy."
            value={draft.effectiveOn}
            onValue={(effectiveOn) => change({ effectiveOn })}
          />
        </div>
      </Card>
      <Card
        title="Tổ chức mới"
        aside={
          !isFounding && (
            <Button size="small" onClick={() => setFounding(true)}>
              Thêm tổ chức mới
            </Button>
          )
        }
        padded
      >
        {draft.founds.length === 0 && !isFounding && (
          <p className="muted">Chưa có. Hợp nhất hoặc chia tách cần thêm tổ chức mới trước.</p>
        )}
        {draft.founds.length > 0 && (
          <ul className="chosen">
            {draft.founds.map((found) => (
              <li key={found.organisation}>
                <span>
                  <b>{found.name}</b>
                  <span className="muted">
                    {' '}
                    {ORGANISATION_KINDS[found.organisationKind].name}, trực thuộc{' '}
                    {nameOf(found.parent)}
                  </span>
                </span>
                <IconButton
                  icon="close"
                  label={`Bỏ ${found.name}`}
                  onClick={() => change(withoutFounding(draft, found.organisation))}
                />
              </li>
            ))}
          </ul>
        )}
        {isFounding && (
          <FoundingForm
            founds={draft.founds}
            top={top}
            nameOf={nameOf}
            onAdd={(founding, parent) => {
              change({ founds: [...draft.founds, founding] }, [parent])
              setFounding(false)
            }}
            onClose={() => setFounding(false)}
          />
        )}
      </Card>
      <Card title="Tổ chức đang có" padded>
        <OrganisationField
          label="Phần cây cần sắp xếp"
          hint="Chọn một cấp ủy: bảng dưới hiện cấp ủy ấy và các tổ chức trực thuộc."
          value={top}
          onValue={setTop}
          error={null}
        />
        {part.level.length > 0 && (
          <p className="acts plan-level">
            <Button size="small" busy={part.isTaking} onClick={part.takeLevel}>
              Giải thể cả cấp trực thuộc ({part.level.length})
            </Button>
            <span className="muted">
              Các tổ chức bên dưới về trực thuộc {top?.name}; sau đó sửa từng dòng.
            </span>
          </p>
        )}
        {part.isWaiting && <p className="muted">Đang mở…</p>}
        {part.rows.length === 0 && !part.isWaiting ? (
          <EmptyState icon="tree" title="Chọn phần cây cần sắp xếp" />
        ) : (
          <FatesTable held={held} plan={plan} misfits={misfits} part={part} />
        )}
      </Card>
      {misfits
        .filter(({ change: at }) => at === null || plan?.changes[at]?.kind === 'founded')
        .map(({ sentence, code }) => (
          <ProblemNotice key={sentence} title="Chưa khớp" sentence={sentence} code={code} />
        ))}
    </>
  )
}
