import { formatDate } from '@ptdv/core/calendar/format-date'
import {
  fieldWords,
  PERSON_FIELD_KEYS,
  PERSON_FIELDS,
  type FieldValue,
  type PersonFieldKey,
} from '@ptdv/core/people/person-fields'
import { Fragment, type ReactNode } from 'react'
import type { PersonFile } from '../api/shapes.ts'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Words } from '../ui/words.tsx'
import './person.css'

interface PersonViewProps {
  readonly person: PersonFile
  /** Opens the form; null where one may not or it is open. */
  readonly mendHref: string | null
  readonly form: ReactNode
}

export function PersonView({ person, mendHref, form }: PersonViewProps) {
  const { organisation, record, mendings } = person
  return (
    <>
      <PageHead
        crumb={crumbOf(person)}
        title={record.fullName}
        sub={<Words>{organisation.name}</Words>}
        actions={mendHref && <LinkButton href={mendHref}>Bổ sung, đính chính</LinkButton>}
      />
      <div className="person">
        {form}
        <Card title="Thông tin cá nhân" padded>
          <dl className="kv">
            {PERSON_FIELD_KEYS.map((key) => (
              <Fragment key={key}>
                <dt>{PERSON_FIELDS[key].label}</dt>
                <dd>{fieldWords(key, valueOf(person, key))}</dd>
              </Fragment>
            ))}
          </dl>
        </Card>
        <Card title="Các lần sửa" padded>
          {mendings.length === 0 && <p className="muted">Chưa sửa lần nào.</p>}
          <ol className="mendings">
            {mendings.map(({ id, on, by, organisationName, changes, basis, approvedBy }) => (
              <li key={id}>
                <p>
                  <b>{formatDate(on)}</b> {by}, {organisationName}
                </p>
                <ul>
                  {changes.map(({ field, from, to }) => (
                    <li key={field}>
                      {PERSON_FIELDS[field].label}: {fieldWords(field, to)}{' '}
                      <span className="muted">(trước: {fieldWords(field, from)})</span>
                    </li>
                  ))}
                </ul>
                {basis && <p className="muted">Căn cứ: {basis}</p>}
                {approvedBy && <p className="muted">Đồng ý: {approvedBy}</p>}
              </li>
            ))}
          </ol>
        </Card>
      </div>
    </>
  )
}

/** The page one came from: the member's, or the case's. */
function crumbOf({ id, member, case: ofCase, record }: PersonFile) {
  const here = 'Thông tin cá nhân'
  if (member) return { href: `/dang-vien/${id}`, label: record.fullName, here }
  if (ofCase !== null) return { href: `/ho-so/${ofCase}`, label: 'Hồ sơ kết nạp', here }
  return { href: '/ho-so', label: 'Hồ sơ kết nạp', here }
}

function valueOf({ record, identityTail }: PersonFile, key: PersonFieldKey): FieldValue {
  return key === 'citizenNumber' ? identityTail : record[key]
}
