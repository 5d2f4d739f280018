import { formatDate } from '@ptdv/core/calendar/format-date'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { actFormOf } from './act-form-of.tsx'
import { openRequests } from './acts-of-case.ts'
import { DayField, OutcomeField, PaperNumberField } from './fields.tsx'

/** Outcome, number and date; the text stays on paper. */
export const vettingAnswered = actFormOf({
  kind: 'vetting_answered',
  marks: ['request', 'outcome'],
  start: (file, act, about) => ({
    happenedOn: act?.happenedOn ?? null,
    request: act?.payload.request ?? about ?? onlyOpenRequest(openRequests(file)),
    outcome: act?.payload.outcome ?? null,
    number: act?.payload.paper.number ?? '',
  }),
  read: ({ request, outcome, number, happenedOn }, reader) => ({
    request: reader.given('request', request, 'Chọn nơi đã trả lời.'),
    outcome: reader.given('outcome', outcome, 'Chọn kết luận.'),
    paper: reader.paper(number, happenedOn, 'Nhập số văn bản trả lời.'),
  }),
  Fields: (form) => {
    const places = form.case.acts.filter((act) => act.kind === 'vetting_asked')
    const open = openRequests(form.case).map(({ asked }) => asked.payload.request)
    const options = places.filter(
      ({ payload }) => open.includes(payload.request) || payload.request === form.values.request,
    )
    const chosen = options.find(({ payload }) => payload.request === form.values.request)
    return (
      <>
        <Field
          label="Nơi trả lời"
          full
          hint={
            chosen &&
            `Hỏi về: ${chosen.payload.about}, ngày ${formatDate(chosen.happenedOn)}, công văn ${chosen.payload.paper.number}`
          }
          error={form.errorOf('request')}
        >
          {(control) => (
            <Select
              {...control}
              options={options.map(({ payload }) => ({
                value: payload.request,
                label: payload.organisationName,
              }))}
              placeholder="Chọn nơi đã hỏi"
              value={form.values.request ?? ''}
              onValue={(request) => form.set({ request })}
            />
          )}
        </Field>
        <PaperNumberField form={form} example="47-CV/ĐU" />
        <DayField form={form} label="Ngày văn bản" />
        <OutcomeField
          value={form.values.outcome}
          onValue={(outcome) => form.set({ outcome })}
          error={form.errorOf('outcome')}
        />
      </>
    )
  },
})

function onlyOpenRequest(open: ReturnType<typeof openRequests>): string | null {
  return open.length === 1 ? (open[0]?.asked.payload.request ?? null) : null
}
