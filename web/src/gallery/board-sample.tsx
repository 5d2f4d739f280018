import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useQueryParams } from '../frame/query-params.ts'
import { BoardView, type BoardFilters } from '../reports/board-view.tsx'
import { PeoplePanel } from '../reports/people-panel.tsx'
import { sampleBoard, sampleList } from './sample-board.ts'

export function BoardSample() {
  const router = useRouter()
  const query = useQueryParams()
  const [filters, setFilters] = useState<BoardFilters>({
    year: 2024,
    source: null,
    basis: 'then',
    comparison: 'pace',
    sort: { by: 'gap', direction: 'descending' },
  })
  const open = query.get('so')
  const keyOf = (figure: object) => JSON.stringify(figure)
  return (
    <BoardView
      board={sampleBoard}
      filters={filters}
      years={[2024, 2023]}
      today="2024-10-15"
      onFilters={(changes) => setFilters({ ...filters, ...changes })}
      links={{
        listHref: (figure) => query.hrefWith({ so: keyOf(figure) }),
        isOpen: (figure) => open === keyOf(figure),
        organisationHref: () => '/bang-kieu/chi-tieu',
        durationsHref: '#',
        allocate: { href: '/bang-kieu/giao-chi-tieu', label: 'Giao chỉ tiêu 2025' },
      }}
      panel={
        open && (
          <PeoplePanel
            {...sampleList}
            over="Huyện ủy Yên Mỹ, năm 2024"
            fact="admitted"
            from="2024-01-01"
            to="2024-10-15"
            source={null}
            loading={false}
            onSource={() => {}}
            onMore={() => {}}
            onClose={() => router.history.push('/bang-kieu/chi-tieu')}
          />
        )
      }
    />
  )
}
