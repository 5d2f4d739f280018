import { useQuery } from '@tanstack/react-query'
import { useQueryParams } from '../frame/query-params.ts'
import { boardRow } from '../reports/board-figures.ts'
import CommuneMap from '../reports/map/commune-map.tsx'
import { loadBoundaries } from '../reports/map/load-boundaries.ts'

const YEAR = 2025

/** Every commune of the file of boundaries with invented figures; each seventeenth has no target. */
export function MapSample() {
  const query = useQueryParams()
  const boundaries = useQuery({ queryKey: ['commune-boundaries'], queryFn: loadBoundaries })
  const rows = (boundaries.data?.shapes ?? []).map(({ code, name }, index) => {
    const target = index % 17 === 5 ? null : 12 + ((index * 7) % 23)
    const result = Math.round(((target ?? 10) * ((index * 13) % 25)) / 20)
    return boardRow(
      {
        organisation: {
          id: index + 1,
          name: `Đảng ủy ${name.charAt(0).toLocaleLowerCase('vi')}${name.slice(1)}`,
        },
        shortName: name,
        communeCode: code,
        result,
        target,
        months: [],
        lastYear: { result: 0, target: null },
      },
      YEAR,
      `${YEAR}-10-15`,
    )
  })
  return (
    <CommuneMap
      rows={rows}
      year={YEAR}
      links={{
        listHref: ({ organisation }) => query.hrefWith({ so: String(organisation) }),
        isOpen: ({ organisation }) => query.get('so') === String(organisation),
        organisationHref: () => '/bang-kieu/chi-tieu',
        durationsHref: '#',
      }}
    />
  )
}
