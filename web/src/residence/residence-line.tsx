import { formatDate, formatPartialDate } from '@ptdv/core/calendar/format-date'
import { useState } from 'react'
import type { ResidenceLine as Line } from '../api/shapes.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Badge } from '../ui/badge.tsx'
import { Button } from '../ui/button.tsx'
import { Words } from '../ui/words.tsx'
import { CommentForm } from './comment-form.tsx'

interface ResidenceLineProps {
  readonly line: Line
  readonly year: number
}

/** One member introduced to where they live: by which paper, and what became of the year's comment. */
export function ResidenceLine({ line, year }: ResidenceLineProps) {
  const [isOpen, setOpen] = useState(false)
  const { name, birth, own, toName, introducedOn, paper, endedOn, reason } = line
  return (
    <li className="residence">
      <div>
        <p className="who">
          {line.person === null ? (
            name
          ) : (
            <AppLink href={`/dang-vien/${line.person}`}>{name}</AppLink>
          )}
          <span className="muted"> sinh {formatPartialDate(birth)}</span>
        </p>
        <p>
          <Words>{`${own.name} giới thiệu về ${toName}.`}</Words>
        </p>
        <p className="muted">
          Giấy số {paper} ngày {formatDate(introducedOn)}
          {endedOn && `; thôi ngày ${formatDate(endedOn)}${reason ? `: ${reason}` : ''}`}
        </p>
      </div>
      <CommentState line={line} year={year} />
      {line.mayComment && !isOpen && (
        <p className="whole">
          <Button size="small" onClick={() => setOpen(true)}>
            Ghi đã nhận xét
          </Button>
        </p>
      )}
      {line.mayComment && isOpen && (
        <div className="whole">
          <CommentForm line={line} year={year} onClose={() => setOpen(false)} />
        </div>
      )}
    </li>
  )
}

function CommentState({ line: { askedOn, commentedOn, commentPaper }, year }: ResidenceLineProps) {
  if (commentedOn !== null) {
    return (
      <Badge tone="ok" icon="check">
        đã nhận xét {year}, số {commentPaper}
      </Badge>
    )
  }
  if (askedOn !== null) {
    return (
      <Badge tone="wait" icon="hourglass">
        hỏi ngày {formatDate(askedOn)}
      </Badge>
    )
  }
  return <span className="muted">chưa hỏi năm {year}</span>
}
