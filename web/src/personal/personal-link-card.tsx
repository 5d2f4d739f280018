import { formatDate } from '@ptdv/core/calendar/format-date'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { PersonalLink } from '../api/shapes.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { formatMoment } from '../ui/moment.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
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
  const refresh = () => queries.invalidateQueries({ queryKey: api.personal.getLink.key() })
  /** One key until it was made: pressing again after a lost answer makes the same link. */
  const [key, setKey] = useState(newWriteKey)
  const make = useMutation({
    mutationFn: () => client.personal.createLink({ case: caseId, key }),
    onSuccess: () => {
      setKey(newWriteKey())
      return refresh()
    },
  })
  const revoke = useMutation({
    mutationFn: () => client.personal.revokeLink({ case: caseId, key: newWriteKey() }),
    onSuccess: () => {
      make.reset()
      return refresh()
    },
  })
  if (!found.data) return null
  const { link, handedInOn, withdrawalAskedOn } = found.data
  if (!mayMake && handedInOn === null && withdrawalAskedOn === null) return null
  const problem = make.error ?? revoke.error
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
        {make.data ? <HandOver made={make.data} /> : <LinkState link={link} />}
        {problem && <ProblemView problem={problemOf(problem)} />}
        {mayMake && (
          <div className="acts">
            {!make.data && (
              <Button size="small" busy={make.isPending} onClick={() => make.mutate()}>
                {link?.isLive ? 'Lập đường dẫn mới' : 'Lập đường dẫn'}
              </Button>
            )}
            {link?.isLive && (
              <Button
                size="small"
                kind="quiet"
                busy={revoke.isPending}
                onClick={() => revoke.mutate()}
              >
                Thu hồi
              </Button>
            )}
          </div>
        )}
      </div>
    </Card>
  )
}

function LinkState({ link }: Pick<PersonalLink, 'link'>) {
  if (link === null) {
    return <p>Người xin vào Đảng khai lý lịch ở nhà bằng đường dẫn riêng và mã sáu số.</p>
  }
  if (!link.isLive)
    return <p>Đường dẫn lập ngày {formatDate(link.createdOn)} không còn dùng được.</p>
  const opened =
    link.openedAt === null ? 'chưa mở lần nào' : `mở gần nhất ${formatMoment(link.openedAt)}`
  return (
    <p>
      Đường dẫn lập ngày {formatDate(link.createdOn)}, dùng đến hết ngày{' '}
      {formatDate(link.expiresOn)}, {opened}.
    </p>
  )
}

/** Shown once: the address to send, the code to tell by another way. */
function HandOver({ made }: { made: { path: string; code: string; expiresOn: PersonalLinkDate } }) {
  const address = `${globalThis.location.origin}${made.path}`
  return (
    <>
      <p>Gửi đường dẫn này cho người xin vào Đảng:</p>
      <p>
        <code>{address}</code>
      </p>
      <p>
        Đọc mã sáu số qua điện thoại hoặc đưa tận tay, không gửi cùng đường dẫn:{' '}
        <output className="tn">
          <b>{made.code}</b>
        </output>
      </p>
      <p className="muted">
        Dùng đến hết ngày {formatDate(made.expiresOn)}. Rời trang này là không xem lại được mã; khi
        cần thì lập đường dẫn mới.
      </p>
      <div className="acts">
        <Button size="small" onClick={() => void navigator.clipboard?.writeText(address)}>
          Chép đường dẫn
        </Button>
      </div>
    </>
  )
}

type PersonalLinkDate = NonNullable<PersonalLink['link']>['expiresOn']
