import { isRelativeKey } from '@ptdv/core/admission/relatives'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { newWriteKey } from '../../api/client.ts'
import { actFormOf } from './act-form-of.tsx'
import { ProvinceField } from '../../organisations/province-field.tsx'
import { CoversField } from './covers-field.tsx'
import { TextField } from '../../writing/text-field.tsx'
import { DayField, PaperNumberField } from './fields.tsx'

type Where = 'inside' | 'outside'

const WHERE = [
  { value: 'inside', label: 'Tổ chức cơ sở đảng trong hệ thống' },
  { value: 'outside', label: 'Nơi khác, ngoài hệ thống' },
] as const

const ASK_PLACE = 'Chọn hoặc nhập nơi cần hỏi.'

/** A request to one place; within the system the place finds it in its own inbox. */
export const vettingAsked = actFormOf({
  kind: 'vetting_asked',
  marks: ['organisation', 'organisationName', 'about', 'request'],
  start: (_file, act, relative) => ({
    happenedOn: act?.happenedOn ?? null,
    // Named once when the form is begun, so that a request sent twice stays one request.
    request: act?.payload.request ?? newWriteKey(),
    where: (act?.payload.organisation === null ? 'outside' : 'inside') as Where,
    organisation: act?.payload.organisation ?? null,
    organisationName: act?.payload.organisationName ?? '',
    about: act?.payload.about ?? '',
    number: act?.payload.paper.number ?? '',
    covers:
      act?.payload.covers ?? (relative !== undefined && isRelativeKey(relative) ? [relative] : []),
    foreign: act?.payload.channel === 'foreign_affairs',
  }),
  read: (values, reader) => {
    const { where, organisation, organisationName } = values
    return {
      request: values.request,
      organisation:
        where === 'inside' ? reader.given('organisation', organisation, ASK_PLACE) : null,
      organisationName:
        where === 'outside'
          ? reader.text('organisationName', organisationName, ASK_PLACE)
          : organisationName,
      about: reader.text('about', values.about, 'Nhập hỏi về ai, ví dụ bố mẹ vợ.'),
      paper: reader.paper(values.number, values.happenedOn, 'Nhập số công văn.'),
      ...(values.covers.length > 0 && { covers: values.covers }),
      ...(values.foreign && { channel: 'foreign_affairs' as const }),
    }
  },
  Fields: (form) => (
    <>
      <RadioGroup<Where>
        label="Nơi cần hỏi"
        options={WHERE}
        value={form.values.where}
        onValue={(where) => form.set({ where, organisation: null, organisationName: '' })}
      />
      {form.values.where === 'inside' ? (
        <div className="full">
          <ProvinceField
            among="bases"
            label="Đảng ủy, chi bộ cơ sở"
            value={form.values.organisation}
            name={form.values.organisationName}
            onValue={(organisation, organisationName) =>
              form.set({ organisation, organisationName })
            }
            error={form.errorOf('organisation')}
          />
        </div>
      ) : (
        <TextField
          label="Tên nơi cần hỏi"
          placeholder="ví dụ Đảng ủy xã Đại Đồng, tỉnh Bắc Ninh"
          full
          max={160}
          value={form.values.organisationName}
          onValue={(organisationName) => form.set({ organisationName })}
          error={form.errorOf('organisationName')}
        />
      )}
      <TextField
        label="Hỏi về ai"
        placeholder="ví dụ vợ, bố mẹ vợ"
        full
        max={200}
        value={form.values.about}
        onValue={(about) => form.set({ about })}
        error={form.errorOf('about')}
      />
      <CoversField
        case={form.case}
        covers={form.values.covers}
        onCovers={(covers) => form.set({ covers })}
        foreign={form.values.foreign}
        onForeign={(foreign) => form.set({ foreign })}
      />
      <PaperNumberField form={form} label="Số công văn" example="61-CV/ĐU" />
      <DayField form={form} label="Ngày gửi" />
    </>
  ),
})
