import { ROLES, type RoleKey } from '@ptdv/core/access/roles'
import { useParams, useRouter } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { SignInView } from '../access/sign-in-view.tsx'
import { WorkListView } from '../work/work-list-view.tsx'
import { Frame } from '../frame/frame.tsx'
import type { NavKey } from '../frame/nav.ts'
import { AllocationSheetView } from '../targets/allocation-sheet-view.tsx'
import { AppLink } from '../ui/app-link.tsx'
import { BoardSample } from './board-sample.tsx'
import { CaseSample } from './case-sample.tsx'
import { MapSample } from './map-sample.tsx'
import { sampleSheet } from './sample-sheet.ts'
import { sampleWork } from './sample-work.ts'
import { TreeSample } from './tree-sample.tsx'
import { VoteSample } from './vote-sample.tsx'

interface Sample {
  readonly path: string
  readonly role: RoleKey
  readonly person: string
  readonly organisation: string
  readonly counts: Partial<Record<NavKey, number>>
  readonly view: () => ReactNode
}

const CELL = {
  role: 'cell_officer',
  person: 'Lê Văn Thuận',
  organisation: 'Chi bộ thôn Thượng, xã Tân Dân',
  counts: { work: 9, sources: 1, cases: 5 },
} as const

const PROVINCE = {
  role: 'provincial_board',
  person: 'Nguyễn Minh Hạnh',
  organisation: 'Ban Tổ chức Tỉnh ủy Hưng Yên',
  counts: { work: 14, cases: 38 },
} as const

const COMMUNE = {
  role: 'base_office',
  person: 'Hoàng Thị Nga',
  organisation: 'Đảng ủy xã Tân Dân',
  counts: { work: 17, sources: 4, cases: 20 },
} as const

/** The pictures, drawn by the product's own views. */
const SAMPLES: Readonly<Record<string, Sample>> = {
  'chi-tieu': { path: '/chi-tieu', ...PROVINCE, view: () => <BoardSample /> },
  'ban-do': { path: '/chi-tieu', ...PROVINCE, view: () => <MapSample /> },
  'giao-chi-tieu': {
    path: '/chi-tieu',
    ...PROVINCE,
    view: () => (
      <AllocationSheetView
        sheet={sampleSheet}
        draftNote="Dự thảo, bản 3, lưu 14 giờ 05 hôm nay"
        unsent={null}
        ownTargetHref="/chi-tieu/toan-tinh"
        saving={false}
        assigning={false}
        problem={null}
        onReload={() => {}}
        onPropose={async () => []}
        onSave={async () => {}}
        onAssign={async () => {}}
      />
    ),
  },
  'bieu-quyet': { path: '/ho-so', ...CELL, view: () => <VoteSample /> },
  'ho-so': { path: '/ho-so', ...COMMUNE, view: () => <CaseSample /> },
  'to-chuc': { path: '/to-chuc', ...PROVINCE, view: () => <TreeSample /> },
  'viec-can-lam': { path: '/viec-can-lam', ...CELL, view: () => <WorkListView {...sampleWork} /> },
}

export function GalleryPage() {
  const router = useRouter()
  const { view } = useParams({ strict: false }) as { view?: string }
  if (view === 'dang-nhap') {
    return <SignInView codeNeeded busy={false} problem={null} onSubmit={() => {}} />
  }
  const sample = SAMPLES[view ?? '']
  if (!sample) {
    return (
      <ul className="dead-end">
        {[...Object.keys(SAMPLES), 'dang-nhap'].map((name) => (
          <li key={name}>
            <AppLink href={`/bang-kieu/${name}`}>{name}</AppLink>
          </li>
        ))}
      </ul>
    )
  }
  const organisations = [sample.organisation, 'Đảng ủy xã Tân Dân', 'Huyện ủy Khoái Châu']
  const mandates = organisations.map((name, index) => ({
    id: index + 1,
    roleName: ROLES[sample.role].name,
    organisation: { id: index + 1, name },
    delegatedBy: null,
  }))
  return (
    <Frame
      me={{
        account: { displayName: sample.person },
        mandates,
        acting: mandates[0] ?? null,
        capabilities: ROLES[sample.role].capabilities,
        demo: true,
        today: '2024-10-15',
      }}
      path={sample.path}
      asOf={null}
      counts={sample.counts}
      notices={[]}
      onNoticesSeen={() => {}}
      find={async () => []}
      onSwitch={() => {}}
      onAsOf={() => {}}
      onFollow={(href) => router.history.push(href)}
      onSignOut={() => router.history.push('/bang-kieu/dang-nhap')}
    >
      {sample.view()}
    </Frame>
  )
}
