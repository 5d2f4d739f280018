import { formatNumber, capitalised, numberInWords } from '@ptdv/core/text/numbers'
import { useQuery } from '@tanstack/react-query'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ExportButton } from '../exports/export-button.tsx'
import { useMay } from '../frame/me.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { Card } from '../ui/card.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { VettingLine } from './vetting-line.tsx'
import './vetting.css'

const SIDE = 'phia'
const STATE = 'tinh-trang'
/** The request whose answer is being written. */
const OPEN = 'tra-loi'

const SIDES = [
  { value: 'asked', label: 'Hỏi đến' },
  { value: 'asking', label: 'Gửi đi' },
] as const
const STATES = [
  { value: 'open', label: 'Chưa trả lời' },
  { value: 'all', label: 'Tất cả' },
] as const

/** Vetting between base committees: what others ask us, and what we ask others. */
export function VettingPage() {
  const mayAnswer = useMay('admission.base')
  const query = useQueryParams()
  const side = query.get(SIDE) === 'asking' ? 'asking' : 'asked'
  const open = query.get(STATE) !== 'all'
  const requests = useQuery(
    api.admission.vettingInbox.queryOptions({
      input: { side, open },
      placeholderData: (earlier) => earlier,
    }),
  )
  const waiting = (requests.data ?? []).filter(({ answeredOn }) => answeredOn === null).length
  const answering = query.getNumber(OPEN)
  return (
    <div className="narrow">
      <PageHead
        crumb={{ href: '/ho-so', label: 'Hồ sơ kết nạp', here: 'Thẩm tra lý lịch' }}
        title={requests.data ? headline(side, waiting) : 'Thẩm tra lý lịch'}
        sub="Ở đây chỉ ghi kết luận, số và ngày văn bản; nội dung thẩm tra nằm trên giấy."
        actions={<ExportButton what="vetting" filters={{ side, open }} />}
      />
      <div className="filters vetting-filters">
        <Segmented
          label="Phía"
          options={SIDES}
          value={side}
          onValue={(next) => query.set({ [SIDE]: next === 'asked' ? null : next, [OPEN]: null })}
        />
        <Segmented
          label="Tình trạng"
          options={STATES}
          value={open ? 'open' : 'all'}
          onValue={(next) => query.set({ [STATE]: next === 'open' ? null : next })}
        />
      </div>
      {requests.isPending && <Loading label="Đang tải yêu cầu thẩm tra" />}
      {requests.error && (
        <ProblemView problem={problemOf(requests.error)} onRetry={() => void requests.refetch()} />
      )}
      {requests.data && (
        <Card label="Yêu cầu thẩm tra">
          {requests.data.length === 0 ? (
            <EmptyState {...EMPTY[side]} />
          ) : (
            <ul>
              {requests.data.map((request) => (
                <VettingLine
                  key={request.id}
                  request={request}
                  side={side}
                  mayAnswer={mayAnswer}
                  isAnswering={answering === request.id}
                  onAnswering={(isOpen) => query.set({ [OPEN]: isOpen ? request.id : null })}
                />
              ))}
            </ul>
          )}
        </Card>
      )}
    </div>
  )
}

const EMPTY = {
  asked: {
    title: 'Không có yêu cầu nào chờ trả lời',
    children: 'Đảng ủy nơi khác hỏi đến thì yêu cầu hiện ở đây.',
  },
  asking: {
    title: 'Không có nơi nào đang phải trả lời',
    children: 'Gửi công văn thẩm tra từ hồ sơ của từng người.',
  },
} as const

function headline(side: 'asked' | 'asking', waiting: number): string {
  if (waiting === 0)
    return side === 'asked' ? 'Không còn nơi nào chờ ta trả lời' : 'Không còn nơi nào chưa trả lời'
  const count = waiting < 100 ? capitalised(numberInWords(waiting)) : formatNumber(waiting)
  return side === 'asked' ? `${count} nơi đang chờ ta trả lời` : `${count} nơi chưa trả lời`
}
