import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { RELATIONS, type Relation } from '@ptdv/core/admission/relatives'
import { capitalised } from '@ptdv/core/text/numbers'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useMe } from '../frame/me.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { AppLink } from '../ui/app-link.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { DateInput } from '../ui/date-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Words } from '../ui/words.tsx'
import { sendingOf, type Sent } from '../writing/sending.ts'
import { TextField } from '../writing/text-field.tsx'
import { ProvinceField } from '../organisations/province-field.tsx'

interface AskVettingDialogProps {
  readonly people: readonly { readonly id: number; readonly name: string }[]
  readonly onClose: () => void
}

const WHERE = [
  { value: 'inside', label: 'Tổ chức cơ sở đảng trong hệ thống' },
  { value: 'outside', label: 'Nơi khác, ngoài hệ thống' },
] as const
const LETTERS = [
  { value: 'one', label: 'Một công văn chung' },
  { value: 'each', label: 'Mỗi người một công văn' },
] as const
const ASKED = (Object.keys(RELATIONS) as Relation[]).filter((key) => RELATIONS[key].vetted)

/** One place asked about several people; each dossier answers for itself. */
export function AskVettingDialog({ people, onClose }: AskVettingDialogProps) {
  const { today } = useMe()
  const announce = useAnnounce()
  const queries = useQueryClient()
  const [request] = useState(newWriteKey)
  const [sent, setSent] = useState<Sent | null>(null)
  const [where, setWhere] = useState<'inside' | 'outside'>('inside')
  const [place, setPlace] = useState<{ readonly id: number | null; readonly name: string }>({
    id: null,
    name: '',
  })
  const [about, setAbout] = useState('')
  const [relations, setRelations] = useState<readonly Relation[]>([])
  const [foreign, setForeign] = useState(false)
  const [letters, setLetters] = useState<'one' | 'each'>('one')
  const [number, setNumber] = useState('')
  const [numbers, setNumbers] = useState<Readonly<Record<number, string>>>({})
  const [on, setOn] = useState<PlainDate | null>(today)

  const why = ((): string | null => {
    if (where === 'inside' ? place.id === null : place.name.trim() === '') {
      return 'Chọn hoặc nhập nơi cần hỏi.'
    }
    if (about.trim() === '') return 'Nhập hỏi về ai, ví dụ bố mẹ đẻ.'
    if (on === null) return 'Nhập ngày gửi.'
    if (letters === 'one') return number.trim() === '' ? 'Nhập số công văn.' : null
    const without = people.find(({ id }) => (numbers[id] ?? '').trim() === '')
    return without ? `Nhập số công văn về ${without.name}.` : null
  })()
  const send = useMutation({
    mutationFn: (day: PlainDate) => {
      const content = {
        cases: people.map(({ id }) => ({
          case: id,
          number: letters === 'each' ? (numbers[id] ?? '').trim() : null,
        })),
        request,
        happenedOn: day,
        organisation: where === 'inside' ? place.id : null,
        organisationName: place.name.trim(),
        about: about.trim(),
        number: letters === 'one' ? number.trim() : null,
        relations: [...relations],
        foreign,
      }
      const sending = sendingOf(JSON.stringify(content), sent, 0, newWriteKey)
      setSent(sending)
      return client.admission.askVetting({ ...content, key: sending.key })
    },
    onSuccess: async ({ lines }) => {
      announce(`Đã gửi thẩm tra ${lines.filter(({ recorded }) => recorded).length} hồ sơ.`)
      await queries.invalidateQueries()
    },
  })
  const answer = send.data
  return (
    <Dialog
      open
      wide
      title={`Gửi thẩm tra ${people.length} hồ sơ`}
      onClose={onClose}
      actions={
        answer ? (
          <Button kind="primary" onClick={onClose}>
            Xong
          </Button>
        ) : (
          <Button
            kind="primary"
            busy={send.isPending}
            reason={why}
            onClick={() => on !== null && send.mutate(on)}
          >
            Gửi thẩm tra
          </Button>
        )
      }
    >
      {answer ? (
        <ul className="ask-lines">
          {answer.lines.map((line) => (
            <li key={line.case}>
              <AppLink href={`/ho-so/${line.case}`}>{line.person}</AppLink>{' '}
              {line.recorded ? (
                <Badge tone="ok" icon="check">
                  đã ghi
                </Badge>
              ) : (
                <>
                  <Badge tone="wait" icon="info">
                    chưa gửi
                  </Badge>
                  <p>
                    <Words>{line.sentence ?? ''}</Words>
                  </p>
                </>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <div className="formgrid">
          {send.error && (
            <div className="full">
              <ProblemView problem={problemOf(send.error)} title="Chưa gửi được" />
            </div>
          )}
          <RadioGroup
            label="Nơi cần hỏi"
            options={WHERE}
            value={where}
            onValue={(next) => {
              setWhere(next)
              setPlace({ id: null, name: '' })
            }}
          />
          {where === 'inside' ? (
            <div className="full">
              <ProvinceField
                among="bases"
                label="Đảng ủy, chi bộ cơ sở"
                value={place.id}
                name={place.name}
                onValue={(id, name) => setPlace({ id, name })}
                error={null}
              />
            </div>
          ) : (
            <TextField
              label="Tên nơi cần hỏi"
              placeholder="ví dụ Đảng ủy xã Đại Đồng, tỉnh Bắc Ninh"
              full
              max={160}
              value={place.name}
              onValue={(name) => setPlace({ id: null, name })}
            />
          )}
          <TextField
            label="Hỏi về ai"
            placeholder="ví dụ bố mẹ đẻ"
            full
            max={200}
            value={about}
            onValue={setAbout}
          />
          <fieldset className="f full">
            <legend className="lb">Gồm những người thân nào, nếu hồ sơ có khai</legend>
            <div className="rads">
              {ASKED.map((key) => (
                <Checkbox
                  key={key}
                  checked={relations.includes(key)}
                  onValue={(wanted) =>
                    setRelations(
                      wanted ? [...relations, key] : relations.filter((each) => each !== key),
                    )
                  }
                >
                  {capitalised(RELATIONS[key].label)}
                </Checkbox>
              ))}
              <Checkbox checked={foreign} onValue={setForeign}>
                Gửi qua cơ quan đối ngoại (người ở nước ngoài)
              </Checkbox>
            </div>
          </fieldset>
          <RadioGroup label="Công văn" options={LETTERS} value={letters} onValue={setLetters} />
          {letters === 'one' ? (
            <TextField
              label="Số công văn"
              placeholder="ví dụ 61-CV/ĐU"
              max={60}
              value={number}
              onValue={setNumber}
            />
          ) : (
            <div className="full ask-numbers">
              {people.map(({ id, name }) => (
                <TextField
                  key={id}
                  label={`Số công văn về ${name}`}
                  max={60}
                  value={numbers[id] ?? ''}
                  onValue={(value) => setNumbers({ ...numbers, [id]: value })}
                />
              ))}
            </div>
          )}
          <DateInput label="Ngày gửi" value={on} onValue={setOn} />
        </div>
      )}
    </Dialog>
  )
}
