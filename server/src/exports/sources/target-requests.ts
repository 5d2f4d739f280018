import { getVisibleOrganisation } from '../../organisations/get-visible-organisation.ts'
import { listRequests } from '../../targets/list-requests.ts'
import { titleOf, type ExportSource } from '../export-source.ts'

type Requests = Awaited<ReturnType<typeof listRequests>>

const ANSWERS = { accepted: 'Chấp nhận', declined: 'Giữ nguyên' } as const

export const targetRequestsSource: ExportSource<'target_requests'> = {
  async title(unit, { year }) {
    const own = await getVisibleOrganisation(unit, unit.asker.organisationId)
    return titleOf('target_requests', own.name, year)
  },
  async open(unit, { year }) {
    const { fromBelow, own } = await listRequests(unit, year)
    return {
      lines: [],
      count: fromBelow.length + own.length,
      sheets: {
        requests: {
          rows: [
            ...fromBelow.map((request) => rowOf('Cấp dưới đề nghị', request)),
            ...own.map((request) => rowOf('Đề nghị lên cấp trên', request)),
          ],
        },
      },
    }
  },
}

function rowOf(side: string, request: Requests['own'][number]) {
  const { amounts, answer } = request
  const of = (source: number) => amounts.find((each) => each.source === source)?.amount ?? 0
  return {
    side,
    organisation: request.organisation.name,
    requestedOn: request.requestedOn,
    s1: of(1),
    s2: of(2),
    s3: of(3),
    s4: of(4),
    s5: of(5),
    total: amounts.reduce((sum, { amount }) => sum + amount, 0),
    reason: request.reason,
    answer: answer === null ? 'Chờ trả lời' : ANSWERS[answer],
    answerReason: request.answerReason,
  }
}
