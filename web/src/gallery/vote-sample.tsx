import type { Candidate, Meeting } from '../admission/meeting.ts'
import { VoteView } from '../admission/vote-view.tsx'
import type { VoteSheet } from '../api/shapes.ts'

const member = (
  id: number,
  name: string,
  office: string | null = null,
): VoteSheet['members'][number] => ({
  person: { id, name },
  standing: 'official',
  office,
  exempt: name === 'Cao Văn Hưởng',
  temporarilyElsewhere: name === 'Nguyễn Thế Anh',
})

const READY = {
  cell: { id: 1, name: 'chi bộ' },
  version: 9,
  matters: [{ kind: 'cell_voted', ready: true, missing: [], number: null }],
  earlier: [],
  probationVotes: null,
  threshold: 'more_than_half',
} satisfies Partial<Candidate>

const meeting: Meeting = {
  place: { id: 1, name: 'chi bộ' },
  members: [
    member(1, 'Lê Văn Thuận', 'Bí thư'),
    member(2, 'Nguyễn Đình Khánh', 'Phó Bí thư'),
    member(3, 'Hoàng Văn Tiến'),
    member(4, 'Trịnh Thị Bích'),
    member(5, 'Đỗ Văn Lượng'),
    member(6, 'Ngô Văn Định'),
    member(7, 'Phạm Thị Hạnh'),
    member(8, 'Vũ Xuân Trường'),
    member(9, 'Nguyễn Thị Mến'),
    member(10, 'Đào Công Sự'),
    member(11, 'Cao Văn Hưởng'),
    member(12, 'Lương Thị Nhài'),
    member(13, 'Bùi Văn Quảng'),
    member(14, 'Trần Thị Thơm'),
    member(15, 'Vũ Thị Lành'),
    member(16, 'Hoàng Đức Việt'),
    member(17, 'Nguyễn Hữu Tài'),
    member(18, 'Phan Thị Xuyến'),
    member(19, 'Nguyễn Thế Anh'),
    member(20, 'Lê Thị Tuyết'),
    member(21, 'Đặng Ngọc Sơn'),
    member(22, 'Trần Quốc Đạt'),
    { ...member(99, 'Bùi Thị Lan Anh'), standing: 'probationary' },
  ],
  candidates: [
    {
      case: 1,
      person: { id: 201, name: 'Nguyễn Thị Hải Yến' },
      ...READY,
    },
    {
      case: 2,
      person: { id: 202, name: 'Vũ Đức Thịnh' },
      ...READY,
    },
  ],
}

export function VoteSample() {
  return (
    <VoteView
      meeting={meeting}
      current={1}
      matter={null}
      onMatter={() => {}}
      metOn="2024-10-15"
      keptAs="bang-kieu"
      hrefOf={() => '/bang-kieu/bieu-quyet'}
      recorded={new Map()}
      busy={false}
      problem={null}
      onReload={() => {}}
      onRecord={async () => {}}
      onNext={() => {}}
    />
  )
}
