import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { isNarrowed, type CaseFilters } from './case-filters.ts'

interface NoCasesProps {
  readonly filters: CaseFilters
  readonly mayOpen: boolean
  readonly onClear: () => void
}

/** Why the list is empty, and what to do. */
export function NoCases({ filters, mayOpen, onClear }: NoCasesProps) {
  if (isNarrowed(filters)) {
    return (
      <EmptyState title="Không có hồ sơ nào khớp" icon="search">
        <p>Thử bớt điều kiện lọc, hoặc tìm trong hồ sơ đã kết thúc.</p>
        <Button onClick={onClear}>Bỏ lọc</Button>
      </EmptyState>
    )
  }
  if (filters.state === 'late') {
    return (
      <EmptyState title="Không có hồ sơ nào quá hạn">
        Hồ sơ có hạn gần nhất nằm đầu trang Việc cần làm.
      </EmptyState>
    )
  }
  if (filters.state === 'closed') {
    return (
      <EmptyState title="Chưa có hồ sơ nào kết thúc" icon="folder">
        Hồ sơ rút đơn, không được kết nạp hoặc đưa ra khỏi danh sách nằm ở đây.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="Chưa có hồ sơ nào" icon="folder">
      {mayOpen
        ? 'Chi bộ chọn quần chúng ưu tú thì bấm “Đưa người vào danh sách” ở góc trên.'
        : 'Chi bộ đưa quần chúng ưu tú vào danh sách thì hồ sơ hiện ở đây.'}
    </EmptyState>
  )
}
