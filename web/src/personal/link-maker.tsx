import { formatDate } from '@ptdv/core/calendar/format-date'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { HandedOver, PersonalLink } from '../api/shapes.ts'
import { Button } from '../ui/button.tsx'
import { formatMoment } from '../ui/moment.ts'
import { ProblemView } from '../ui/problem-view.tsx'

interface LinkMakerProps {
  readonly link: PersonalLink['link']
  /** The cell's own officer, who makes and takes back links. */
  readonly mayMake: boolean
  /** For whom: “người xin vào Đảng”. */
  readonly whom: string
  /** What the link is for, while there is none. */
  readonly purpose: string
  readonly create: (key: string) => Promise<HandedOver>
  readonly revoke: (key: string) => Promise<unknown>
  readonly onChanged: () => Promise<unknown>
}

/** Makes a personal link and shows it once; tells of the one there is, and takes it back. */
export function LinkMaker({ link, mayMake, whom, purpose, ...deeds }: LinkMakerProps) {
  /** One key until it was made: pressing again after a lost answer makes the same link. */
  const [key, setKey] = useState(newWriteKey)
  const make = useMutation({
    mutationFn: () => deeds.create(key),
    onSuccess: () => {
      setKey(newWriteKey())
      return deeds.onChanged()
    },
  })
  const revoke = useMutation({
    mutationFn: () => deeds.revoke(newWriteKey()),
    onSuccess: () => {
      make.reset()
      return deeds.onChanged()
    },
  })
  const problem = make.error ?? revoke.error
  return (
    <>
      {make.data ? (
        <ToHandOver made={make.data} whom={whom} />
      ) : (
        <LinkState link={link} purpose={purpose} />
      )}
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
    </>
  )
}

function LinkState({ link, purpose }: Pick<LinkMakerProps, 'link' | 'purpose'>) {
  if (link === null) return <p>{purpose}</p>
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
function ToHandOver({ made, whom }: { readonly made: HandedOver; readonly whom: string }) {
  const address = `${globalThis.location.origin}${made.path}`
  return (
    <div className="link-made">
      <p>Gửi đường dẫn này cho {whom}:</p>
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
        <Button size="small" kind="quiet" icon="print" onClick={() => globalThis.print()}>
          In
        </Button>
      </div>
    </div>
  )
}
