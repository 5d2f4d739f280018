import { formatDate } from '@ptdv/core/calendar/format-date'
import { ORGANISATION_KINDS } from '@ptdv/core/organisations/kinds'
import { formatNumber } from '@ptdv/core/text/numbers'
import type { ReactNode } from 'react'
import type { OrganisationFile, TreeNode } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { DataTable, type Column } from '../ui/data-table.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { Words } from '../ui/words.tsx'

export interface OrganisationViewProps {
  readonly file: OrganisationFile
  readonly childNodes: readonly TreeNode[]
  readonly hrefOf: (organisation: number) => string
  readonly membersHref: string | null
  readonly boardHref: string | null
  readonly actions?: ReactNode
  /** To Excel: those directly below; all below with whom they lie under. */
  readonly exportingChildren?: ReactNode
  readonly exportingTree?: ReactNode
}

type ChildColumn = 'name' | 'kind' | 'cells' | 'members'

/** One organisation: figures, who is in charge, its life line, its children. */
export function OrganisationView({ file, childNodes, hrefOf, ...links }: OrganisationViewProps) {
  const { node, line, history, inCharge, figures } = file
  const parent = line.at(-1)
  const columns: readonly Column<TreeNode, ChildColumn>[] = [
    {
      key: 'name',
      title: 'Tổ chức',
      cell: (child) => (
        <AppLink className="plain" href={hrefOf(child.id)}>
          {child.name}
        </AppLink>
      ),
    },
    {
      key: 'kind',
      title: 'Loại',
      className: 'p2',
      cell: ({ kind }) => ORGANISATION_KINDS[kind].name,
    },
    { key: 'cells', title: 'Chi bộ', numeric: true, cell: ({ cells }) => formatNumber(cells) },
    {
      key: 'members',
      title: 'Đảng viên',
      numeric: true,
      cell: ({ members }) => formatNumber(members),
    },
  ]
  return (
    <>
      <PageHead
        title={node.name}
        {...(parent && { crumb: { href: hrefOf(parent.id), label: parent.name } })}
        sub={`${ORGANISATION_KINDS[node.kind].name}${node.code ? `, mã ${node.code}` : ''}`}
        actions={
          <>
            {childNodes.length > 0 && links.exportingTree}
            {links.actions}
          </>
        }
      />
      <div className="stack">
        {node.endedOn && (
          <ProblemNotice
            kind="info"
            title={`Đã kết thúc hoạt động từ ngày ${formatDate(node.endedOn)}`}
            sentence="Số liệu và hồ sơ đến ngày đó vẫn xem được như lúc đó."
          />
        )}
        <Card label="Số liệu">
          <dl className="org-figures">
            <FigureOf label="Đảng viên" value={node.members} href={links.membersHref} />
            <FigureOf label="Chi bộ" value={node.cells} href={null} />
            {figures.map(({ label, value }) => (
              <FigureOf key={label} label={label} value={value} href={links.boardHref} />
            ))}
          </dl>
        </Card>
        <div className="cols org-cols">
          <Card title="Lịch sử tổ chức">
            <ol className="life">
              {history.map(({ on, text, paper }) => (
                <li key={`${on} ${text}`}>
                  <b className="tn">{formatDate(on)}</b>
                  <p>
                    <Words>{text}</Words>
                    {paper && <span className="muted"> {paper}</span>}
                  </p>
                </li>
              ))}
            </ol>
          </Card>
          <Card title="Người phụ trách" padded>
            {inCharge.length === 0 ? (
              <p className="muted">Chưa có ai được giao nhiệm vụ trong hệ thống.</p>
            ) : (
              <ul className="people">
                {inCharge.map(({ name, role, from }) => (
                  <li key={`${name} ${role}`}>
                    <b>{name}</b>
                    <span className="muted">
                      {role}, từ {formatDate(from)}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Card>
        </div>
        {childNodes.length > 0 && (
          <Card
            title={`${formatNumber(childNodes.length)} tổ chức trực thuộc`}
            aside={links.exportingChildren}
          >
            <DataTable
              caption={`Tổ chức trực thuộc ${node.name}`}
              columns={columns}
              rows={childNodes}
              rowKey={({ id }) => id}
            />
          </Card>
        )}
      </div>
    </>
  )
}

function FigureOf(props: { label: string; value: number; href: string | null }) {
  const value = formatNumber(props.value)
  return (
    <div>
      <dt>{props.label}</dt>
      <dd className="tn">
        {props.href ? (
          <AppLink className="fig" href={props.href}>
            {value}
          </AppLink>
        ) : (
          value
        )}
      </dd>
    </div>
  )
}
