import { formatDate } from '@ptdv/core/calendar/format-date'
import { isPlainDate, type PlainDate } from '@ptdv/core/calendar/plain-date'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { OrganisationFile } from '../api/shapes.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { AS_OF, useMay, useMe } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { ImportLink } from '../imports/import-link.tsx'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { ChangeDialog } from './change-dialog.tsx'
import { OrganisationView } from './organisation-view.tsx'
import { TreeView } from './tree-view.tsx'
import { aspectsOf, UnitDialog } from './unit-dialog.tsx'
import { useBranches } from './use-branches.ts'

/** The tree below one's own organisation, and one organisation of it, on the day looked at. */
export function TreePage() {
  const me = useMe()
  const router = useRouter()
  const query = useQueryParams()
  const { id } = useParams({ strict: false }) as { id?: string }
  const [typed, setTyped] = useState('')
  const own = me.acting?.organisation.id ?? 0
  const selected = id === undefined ? own : Number(id)
  const asOf = pastDay(query.get(AS_OF), me.today)
  const on = asOf ? { on: asOf } : {}

  const root = useQuery(
    api.organisations.get.queryOptions({
      input: { id: own, ...on },
      placeholderData: keepPreviousData,
    }),
  )
  const page = useQuery(
    api.organisations.get.queryOptions({
      input: { id: selected, ...on },
      placeholderData: keepPreviousData,
    }),
  )
  const file = page.data?.node.id === selected ? page.data : undefined
  const branches = useBranches(file, asOf)
  const found = useFound(typed)
  if (root.error) {
    return <ProblemView problem={problemOf(root.error)} onRetry={() => void root.refetch()} />
  }
  if (!root.data) return <Loading label="Đang mở cây tổ chức" lines={6} />

  const hrefOf = (organisation: number) => query.hrefWith({}, `/to-chuc/${organisation}`)
  const failure = page.error ?? branches.error
  return (
    <TreeView
      roots={[root.data.node]}
      childrenOf={branches.childrenOf}
      isOpen={branches.isOpen}
      onToggle={branches.toggle}
      selected={selected}
      hrefOf={hrefOf}
      found={found}
      onSearch={setTyped}
      onFollow={(organisation) => {
        setTyped('')
        router.history.push(hrefOf(organisation))
      }}
      from={root.data.history[0]?.on ?? me.today}
      today={me.today}
      asOf={asOf}
      onAsOf={(date) => query.set({ [AS_OF]: date })}
    >
      {failure ? (
        <ProblemView
          problem={problemOf(failure)}
          onRetry={() => {
            void page.refetch()
            branches.retry()
          }}
        />
      ) : file ? (
        <Selected
          key={selected}
          file={file}
          asOf={asOf}
          childNodes={branches.childrenOf(selected) ?? []}
        />
      ) : (
        <Loading label="Đang mở tổ chức" lines={6} />
      )}
    </TreeView>
  )
}

interface SelectedProps extends Pick<Parameters<typeof OrganisationView>[0], 'childNodes'> {
  readonly file: OrganisationFile
  readonly asOf: PlainDate | null
}

function Selected({ file, asOf, childNodes }: SelectedProps) {
  const mayChange = useMay('organisations.change')
  const seesMembers = useMay('members.read')
  const seesBoard = useMay('board.read')
  const query = useQueryParams()
  const router = useRouter()
  const [isChanging, setChanging] = useState(false)
  const [isStating, setStating] = useState(false)
  const { node, history } = file
  const on = asOf ? { on: asOf } : {}
  const founded = history[0]?.on
  if (asOf && founded && asOf < founded) {
    return (
      <ProblemNotice
        kind="info"
        title={`Ngày ${formatDate(asOf)} chưa có ${node.name}`}
        sentence={`Tổ chức này thành lập ngày ${formatDate(founded)}.`}
        action={
          <Button size="small" onClick={() => query.push({ [AS_OF]: null })}>
            Về hôm nay
          </Button>
        }
      />
    )
  }
  const linkTo = (path: string) => query.hrefWith({ 'to-chuc': node.id }, path)
  return (
    <>
      <OrganisationView
        file={file}
        childNodes={childNodes}
        hrefOf={(organisation) => query.hrefWith({}, `/to-chuc/${organisation}`)}
        membersHref={seesMembers ? linkTo('/dang-vien') : null}
        boardHref={seesBoard ? linkTo('/chi-tieu') : null}
        exportingChildren={
          <ExportButton
            what="organisation_children"
            filters={{ id: node.id, ...on }}
            size="small"
            label="Excel"
          />
        }
        exportingTree={
          <ExportButton
            what="organisation_tree"
            filters={{ id: node.id, ...on }}
            label="Xuất Excel cả cây"
          />
        }
        actions={
          mayChange &&
          asOf === null &&
          node.endedOn === null && (
            <>
              <ImportLink kind="organisations" />
              <LinkButton href="/to-chuc/sap-xep">Sắp xếp nhiều tổ chức</LinkButton>
              {aspectsOf(node.kind).length > 0 && (
                <Button onClick={() => setStating(true)}>
                  {node.kind === 'base_committee' ? 'Khai ủy quyền' : 'Khai Đoàn, Công đoàn'}
                </Button>
              )}
              <Button onClick={() => setChanging(true)}>Ghi thay đổi tổ chức</Button>
            </>
          )
        }
      />
      {isStating && <UnitDialog organisation={node} onClose={() => setStating(false)} />}
      {isChanging && (
        <ChangeDialog
          subject={node}
          onClose={() => setChanging(false)}
          onWritten={(organisation) => {
            setChanging(false)
            router.history.push(`/to-chuc/${organisation}`)
          }}
        />
      )}
    </>
  )
}

/** Organisations that fit what is typed, the ended ones too: their pages stay. */
function useFound(typed: string) {
  const text = typed.trim()
  const found = useQuery(
    api.organisations.search.queryOptions({
      input: { text },
      enabled: text.length >= 2,
      placeholderData: keepPreviousData,
    }),
  )
  if (text.length < 2) return []
  return (found.data ?? []).map(({ id, name, under, endedOn }) => ({
    id,
    name,
    path: endedOn ? `${under}, đã kết thúc ${formatDate(endedOn)}` : under,
  }))
}

function pastDay(text: string | null, today: PlainDate): PlainDate | null {
  return text !== null && isPlainDate(text) && text < today ? text : null
}
