import { formatDate } from '@ptdv/core/calendar/format-date'
import { TEMPLATE_KINDS, type DocumentKey } from '@ptdv/core/documents/template-kinds'
import type { Problem } from '../api/problem.ts'
import type { Templates } from '../api/shapes.ts'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { TemplateForm } from './template-form.tsx'
import './report.css'

export interface TemplateViewProps {
  readonly document: DocumentKey
  readonly templates: Templates
  readonly maySet: boolean
  readonly problem: Problem | null
  readonly onDownload: (id: number) => void
}

/** The number under which the template that comes with the product is fetched. */
const GIVEN = 0

export function TemplateView(props: TemplateViewProps) {
  const { document, templates, maySet, problem, onDownload } = props
  const { name: paper, tags } = TEMPLATE_KINDS[document]
  const { versions, inForce } = templates
  return (
    <>
      <PageHead
        crumb={{ href: '/mau-giay-to', label: 'Mẫu giấy tờ', here: 'Mẫu Word' }}
        title={`Mẫu Word: ${paper}`}
        sub="Giấy tờ dùng mẫu có hiệu lực vào ngày ghi trên văn bản."
      />
      {problem && <ProblemView problem={problem} />}
      <div className="page-problem">
        <ProblemNotice
          kind="info"
          title="Mẫu có sẵn theo Hướng dẫn 36-HD/VPTW ngày 03/4/2018"
          sentence="Từ 09/01/2026 có Quy định 399-QĐ/TW về thể loại văn bản của Đảng; hướng dẫn thể thức theo quy định này chưa tìm thấy. Khi có hướng dẫn, sửa mẫu bằng Word rồi đưa lên, ghi ngày bắt đầu dùng."
        />
      </div>
      <div className="stack">
        <Card title="Các mẫu">
          <ul className="templates">
            {versions.map(({ id, name, from, setBy, setOn }) => (
              <li key={id}>
                <span>
                  <b>{name}</b> {id === inForce && <InForce />}
                  <span className="muted">
                    Dùng từ {formatDate(from)}; {setBy} đưa lên ngày {formatDate(setOn)}
                  </span>
                </span>
                <Button size="small" icon="paper" onClick={() => onDownload(id)}>
                  Tải về
                </Button>
              </li>
            ))}
            <li>
              <span>
                <b>Mẫu có sẵn</b> {inForce === null && <InForce />}
                <span className="muted">Dùng khi chưa có mẫu nào của mình có hiệu lực</span>
              </span>
              <Button size="small" icon="paper" onClick={() => onDownload(GIVEN)}>
                Tải về
              </Button>
            </li>
          </ul>
        </Card>
        {maySet && <TemplateForm document={document} />}
        <Card title="Tên các ô dùng được trong mẫu">
          <table className="form-table">
            <caption className="vh">Tên ô và nội dung được điền</caption>
            <thead>
              <tr>
                <th scope="col">Ghi trong mẫu</th>
                <th scope="col">Được điền</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(tags).map(([name, { about, holds }]) => (
                <tr key={name}>
                  <th scope="row">
                    {holds === undefined
                      ? `{{${name}}}`
                      : `{{#${name}}} ${holds.map((part) => `{{${part}}}`).join(' ')} {{/${name}}}`}
                  </th>
                  <td>{about}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      </div>
    </>
  )
}

function InForce() {
  return (
    <Badge tone="info" icon="check">
      Đang dùng
    </Badge>
  )
}
