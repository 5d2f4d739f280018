import { nonBreaking } from '@ptdv/core/text/non-breaking'
import { Fragment } from 'react'

/** 24-QĐ/TW, 09-NQ/ĐTN, 3-KNĐ, CN-NTVĐ: never broken at a line's end. */
const CODE = /((?:\d+|\p{Lu}{2,})-\p{Lu}{2,}(?:\/\p{Lu}{2,})?)/u

/** A sentence from the rules or the records, set so that lines end where they may. */
export function Words({ children }: { children: string }) {
  return nonBreaking(children)
    .split(CODE)
    .map((part, index) =>
      index % 2 === 1 ? (
        <span className="nowrap" key={index}>
          {part}
        </span>
      ) : (
        <Fragment key={index}>{part}</Fragment>
      ),
    )
}
