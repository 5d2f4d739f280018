import { ORGANISATION_KINDS, type OrganisationKind } from '@ptdv/core/organisations/kinds'
import { useState } from 'react'
import type { ChosenOrganisation } from '../organisations/organisation-field.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../writing/text-field.tsx'
import { PlaceField } from './place-field.tsx'
import { nextPlanned, type Founding } from './plan-draft.ts'

interface FoundingFormProps {
  readonly founds: readonly Founding[]
  readonly top: ChosenOrganisation | null
  readonly nameOf: (organisation: number) => string
  /** With its parent's name. */
  readonly onAdd: (founding: Founding, parent: ChosenOrganisation) => void
  readonly onClose: () => void
}

const KINDS = (Object.keys(ORGANISATION_KINDS) as OrganisationKind[]).filter(
  (kind) => kind !== 'provincial_committee',
)

/** An organisation that the plan founds. */
export function FoundingForm({ founds, top, nameOf, ...form }: FoundingFormProps) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<OrganisationKind | ''>('')
  const [code, setCode] = useState('')
  const [parent, setParent] = useState<ChosenOrganisation | null>(null)
  const [isPressed, setPressed] = useState(false)
  const missing = {
    name: name.trim() === '' ? 'Nhập tên tổ chức.' : null,
    kind: kind === '' ? 'Chọn loại tổ chức.' : null,
    parent: parent === null ? 'Chọn cấp trên trực tiếp.' : null,
  }
  const add = () => {
    setPressed(true)
    if (kind === '' || parent === null || missing.name !== null) return
    form.onAdd(
      {
        organisation: nextPlanned(founds),
        organisationKind: kind,
        name: name.trim(),
        code: code.trim() === '' ? null : code.trim(),
        parent: parent.id,
      },
      parent,
    )
  }
  return (
    <div className="formgrid founding">
      <TextField
        label="Tên tổ chức mới"
        max={160}
        autoFocus
        value={name}
        onValue={setName}
        error={isPressed ? missing.name : null}
      />
      <Field label="Loại tổ chức" error={isPressed ? missing.kind : null}>
        {(control) => (
          <Select
            {...control}
            options={KINDS.map((value) => ({ value, label: ORGANISATION_KINDS[value].name }))}
            placeholder="Chọn loại"
            value={kind}
            onValue={setKind}
          />
        )}
      </Field>
      <PlaceField
        label="Cấp trên trực tiếp"
        places={[
          ...(top ? [top] : []),
          ...founds.map((found) => ({ id: found.organisation, name: found.name })),
        ]}
        nameOf={(id) => (id === parent?.id ? parent.name : nameOf(id))}
        value={parent?.id ?? null}
        onValue={(_, [chosen]) => setParent(chosen ?? null)}
        error={isPressed ? missing.parent : null}
      />
      <TextField label="Mã tổ chức" optional max={20} value={code} onValue={setCode} />
      <div className="full acts">
        <Button onClick={add}>Thêm vào phương án</Button>
        <Button kind="quiet" onClick={form.onClose}>
          Thôi
        </Button>
      </div>
    </div>
  )
}
