import { ruleOn } from '@ptdv/core/admission/rule-on'
import { formatDate } from '@ptdv/core/calendar/format-date'
import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import {
  paperDocument,
  transferDocument,
  type DocumentKey,
} from '@ptdv/core/documents/template-kinds'
import { FORM_CODES, PAPER_FORMS } from '@ptdv/core/papers/forms'
import { OPINIONS_FORM } from '@ptdv/core/papers/opinions-form'
import { TRANSFER_FORM_CODES, TRANSFER_FORMS } from '@ptdv/core/papers/transfer-forms'
import type { Generation } from '@ptdv/core/papers/generation'
import { SURENESS } from '../admission/regulation-words.ts'
import type { TemplatesInForce } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { GenerationField } from './generation-field.tsx'
import './papers.css'

interface TemplatesViewProps {
  readonly inForce: TemplatesInForce
  readonly generation: Generation
  readonly today: PlainDate
  readonly onGeneration: (generation: Generation) => void
}

interface Row {
  readonly document: DocumentKey
  readonly code: string
  readonly name: string
  readonly surety: string
  readonly own: TemplatesInForce[number] | undefined
}

const COLUMNS: readonly Column<Row, 'code' | 'name' | 'surety' | 'own'>[] = [
  { key: 'code', title: 'Mẫu', cell: ({ code }) => <span className="nowrap">{code}</span> },
  {
    key: 'name',
    title: 'Giấy tờ',
    cell: ({ document, name }) => (
      <AppLink href={`/bao-cao/mau?giay-to=${encodeURIComponent(document)}`}>{name}</AppLink>
    ),
  },
  { key: 'surety', title: 'Căn cứ của mã', cell: ({ surety }) => surety },
  {
    key: 'own',
    title: 'Mẫu đang dùng',
    cell: ({ own }) =>
      own === undefined ? 'Mẫu có sẵn' : `${own.name}, từ ${formatDate(own.from)}`,
  },
]

export function TemplatesView({ inForce, generation, today, onGeneration }: TemplatesViewProps) {
  const ownOf = (document: DocumentKey) => inForce.find((one) => one.document === document)
  const rows: readonly Row[] = [
    {
      document: 'yearly_report',
      code: 'Báo cáo',
      name: 'Báo cáo năm',
      surety: 'Hướng dẫn 36-HD/VPTW',
      own: ownOf('yearly_report'),
    },
    {
      document: 'minutes_opinions',
      code: 'Phụ lục',
      name: OPINIONS_FORM.name,
      surety: SURENESS.G.word,
      own: ownOf('minutes_opinions'),
    },
    ...TRANSFER_FORM_CODES.map((code): Row => {
      const document = transferDocument(code)
      const { name } = TRANSFER_FORMS[code]
      return { document, code, name, surety: SURENESS.V.word, own: ownOf(document) }
    }),
    ...FORM_CODES.map((code): Row => {
      const document = paperDocument(generation, code)
      const { name, rule } = PAPER_FORMS[code]
      return {
        document,
        code,
        name,
        // The newer set is known at second hand at best.
        surety: SURENESS[surer(ruleOn(rule, today).confidence, generation)].word,
        own: ownOf(document),
      }
    }),
  ]
  return (
    <>
      <PageHead
        crumb={{ href: '/bao-cao', label: 'Báo cáo', here: 'Mẫu giấy tờ' }}
        title="Mẫu giấy tờ"
        sub="Mẫu Word của từng giấy tờ; mở để tải về sửa, hoặc thay từ một ngày. Mẫu 17-KNĐ đến 22-KNĐ chưa xác định được nên chưa có."
      />
      <div className="paper-set">
        <GenerationField value={generation} onValue={onGeneration} />
      </div>
      <section className="card">
        <DataTable
          caption="Các mẫu giấy tờ"
          columns={COLUMNS}
          rows={rows}
          rowKey={({ document }) => document}
          className="paper-templates"
        />
      </section>
    </>
  )
}

function surer(confidence: keyof typeof SURENESS, generation: Generation): keyof typeof SURENESS {
  return generation === 'hd38' && confidence === 'V' ? 'S' : confidence
}
