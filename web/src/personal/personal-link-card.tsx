import { formatDate } from '@ptdv/core/calendar/format-date'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { api, client } from '../api/client.ts'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { LinkMaker } from './link-maker.tsx'
import './personal.css'

interface PersonalLinkCardProps {
  readonly caseId: number
  /** The cell's own officer, who makes and takes back links. */
  readonly mayMake: boolean
  /** The cell's or the base committee's officer, who handles the dossier. */
  readonly mayRead: boolean
}

/** The applicant's own page, seen from the cell: make the link, take it back, read what was handed in. */
export function PersonalLinkCard({ caseId, mayMake, mayRead }: PersonalLinkCardProps) {
  const queries = useQueryClient()
  const found = useQuery(api.personal.getLink.queryOptions({ input: { case: caseId } }))
  if (!found.data) return null
  const { link, handedInOn, withdrawalAskedOn } = found.data
  if (!mayMake && handedInOn === null && withdrawalAskedOn === null) return null
  return (
    <Card title="Trang của người xin vào Đảng" padded>
      <div className="link-out">
        {withdrawalAskedOn !== null && (
          <ProblemNotice
            kind="warning"
            title={`Đề nghị rút đơn ngày ${formatDate(withdrawalAskedOn)}`}
            sentence="Ghi việc rút đơn vào hồ sơ ở mục Việc khác."
          />
        )}
        {handedInOn !== null && (
          <p>
            Đã nộp lý lịch ngày {formatDate(handedInOn)}.{' '}
            {mayRead && (
              <LinkButton size="small" href={`/ho-so/${caseId}/ly-lich`}>
                Mở lý lịch
              </LinkButton>
            )}
          </p>
        )}
        <LinkMaker
          link={link}
          mayMake={mayMake}
          whom="người xin vào Đảng"
          purpose="Người xin vào Đảng khai lý lịch ở nhà bằng đường dẫn riêng và mã sáu số."
          create={(key) => client.personal.createLink({ case: caseId, key })}
          revoke={(key) => client.personal.revokeLink({ case: caseId, key })}
          onChanged={() => queries.invalidateQueries({ queryKey: api.personal.getLink.key() })}
        />
      </div>
    </Card>
  )
}
