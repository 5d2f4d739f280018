import { Field } from '../../ui/field.tsx'
import { TextInput } from '../../ui/text-input.tsx'
import { actFormOf } from './act-form-of.tsx'
import { DayField } from './fields.tsx'
import { RelativesField } from './relatives-field.tsx'

const MOST_PAGES = 200

/** 2-KNĐ. */
export const lifeHistoryHandedIn = actFormOf({
  kind: 'life_history_handed_in',
  marks: ['pages'],
  start: (_file, act) => ({
    happenedOn: act?.happenedOn ?? null,
    pages: String(act?.payload.pages ?? ''),
    relatives: act?.payload.relatives ?? [],
  }),
  read: ({ pages, relatives }, reader) => {
    const told = relatives.length > 0 ? { relatives } : {}
    if (pages === '') return told
    const count = Number(pages)
    const canBe = count >= 1 && count <= MOST_PAGES
    return {
      ...told,
      pages: reader.given('pages', canBe ? count : null, `Số trang từ 1 đến ${MOST_PAGES}.`),
    }
  },
  Fields: (form) => (
    <>
      <DayField form={form} label="Ngày nộp lý lịch" hint="Mẫu 2-KNĐ, đóng dấu giáp lai." />
      <Field label="Số trang" optional error={form.errorOf('pages')}>
        {(control) => (
          <TextInput
            {...control}
            className="tn"
            inputMode="numeric"
            maxLength={3}
            value={form.values.pages}
            onChange={(event) => form.set({ pages: event.target.value.replace(/\D/g, '') })}
          />
        )}
      </Field>
      <RelativesField
        relatives={form.values.relatives}
        onRelatives={(relatives) => form.set({ relatives })}
      />
    </>
  ),
})
