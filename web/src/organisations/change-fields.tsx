import { MAY_CONTAIN, ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import type { TreeNode } from '../api/shapes.ts'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Field } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../writing/text-field.tsx'
import type { FormFields } from '../writing/use-write-form.ts'
import { BeforeAfter } from './before-after.tsx'
import type { ChangeKind } from './change-kinds.ts'
import { OrganisationField } from './organisation-field.tsx'
import { OrganisationsField } from './organisations-field.tsx'
import type { ChangeValues } from './read-change.ts'

interface ChangeFieldsProps extends FormFields<ChangeValues> {
  readonly kind: ChangeKind
  readonly subject: TreeNode
}

/** What one kind of change asks for besides its day and its paper. */
export function ChangeFields({ kind, subject, values, set, errorOf }: ChangeFieldsProps) {
  switch (kind) {
    case 'founded':
      return (
        <>
          <Field label="Loại tổ chức" error={errorOf('organisationKind')}>
            {(control) => (
              <Select
                {...control}
                options={MAY_CONTAIN[subject.kind].map((value) => ({
                  value,
                  label: ORGANISATION_KINDS[value].name,
                }))}
                placeholder="Chọn loại"
                value={values.organisationKind}
                onValue={(organisationKind) => set({ organisationKind })}
              />
            )}
          </Field>
          <TextField
            label="Mã tổ chức"
            optional
            max={20}
            value={values.code}
            onValue={(code) => set({ code })}
            error={errorOf('code')}
          />
          <NameField label="Tên tổ chức" {...{ values, set, errorOf }} />
        </>
      )
    case 'renamed':
      return <NameField label="Tên mới" {...{ values, set, errorOf }} />
    case 'moved':
      return (
        <div className="full">
          <OrganisationField
            label="Cấp trên mới"
            value={values.parent}
            onValue={(parent) => set({ parent })}
            error={errorOf('parent')}
          />
        </div>
      )
    case 'dissolved':
      return null
    case 'merged':
      return (
        <>
          <OrganisationsField
            label="Cùng sáp nhập với"
            hint="Để trống nếu chỉ có tổ chức đang xem."
            value={values.others}
            onValue={(others) => set({ others })}
            error={errorOf('organisations')}
          />
          <div className="full">
            <OrganisationField
              label="Vào tổ chức"
              value={values.successor}
              onValue={(successor) => set({ successor })}
              error={errorOf('into')}
            />
          </div>
          {values.successor && (
            <BeforeAfter
              before={[subject, ...values.others, values.successor]}
              after={[values.successor]}
            />
          )}
        </>
      )
    case 'split':
      return (
        <>
          <OrganisationsField
            label="Tách thành"
            value={values.parts}
            onValue={(parts) => set({ parts, principal: principalOf(parts, values.principal) })}
            error={errorOf('into')}
          />
          {values.parts.length > 1 && (
            <>
              <RadioGroup
                label="Phần chính"
                options={values.parts.map(({ id, name }) => ({ value: String(id), label: name }))}
                value={values.principal === null ? null : String(values.principal)}
                onValue={(principal) => set({ principal: Number(principal) })}
                error={errorOf('principal')}
              />
              <BeforeAfter before={[subject]} after={values.parts} />
            </>
          )}
        </>
      )
    default:
      return kind satisfies never
  }
}

function NameField({ label, values, set, errorOf }: FormFields<ChangeValues> & { label: string }) {
  return (
    <TextField
      label={label}
      full
      max={160}
      value={values.name}
      onValue={(name) => set({ name })}
      error={errorOf('name')}
    />
  )
}

/** A part taken out of the split cannot stay its principal part. */
function principalOf(parts: ChangeValues['parts'], principal: number | null): number | null {
  return parts.some(({ id }) => id === principal) ? principal : null
}
