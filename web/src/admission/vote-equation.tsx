import type { VoteBase } from '@ptdv/core/admission/vote-base'
import { formatNumber } from '@ptdv/core/text/numbers'
import { Fragment } from 'react'
import { Basis } from '../ui/basis.tsx'
import { Words } from '../ui/words.tsx'

/** The base computed before one's eyes: official − elsewhere − exempt and absent = base. */
export function VoteEquation({ base }: { base: VoteBase }) {
  const { officialMembers, minus, absentCounted } = base
  const terms = [
    { sign: null, count: officialMembers, words: ['chính', 'thức'] },
    { sign: '−', count: minus.temporarily_elsewhere, words: ['tạm thời', 'nơi khác'] },
    { sign: '−', count: minus.exempt_absent, words: ['miễn', 'và vắng'] },
  ] as const
  return (
    <>
      <div
        className="eq"
        role="img"
        aria-label={`${officialMembers} chính thức trừ ${minus.temporarily_elsewhere} tạm thời nơi khác trừ ${minus.exempt_absent} miễn và vắng bằng ${base.base} làm cơ sở tính`}
      >
        {terms.map(({ sign, count, words }) => (
          <Fragment key={words[0]}>
            {sign && <i>{sign}</i>}
            <div>
              <b>{formatNumber(count)}</b>
              <span>
                {words[0]}
                <br />
                {words[1]}
              </span>
            </div>
          </Fragment>
        ))}
        <i>=</i>
        <div className="tt">
          <b>{formatNumber(base.base)}</b>
          <span>
            cơ sở
            <br />
            tính
          </span>
        </div>
      </div>
      <div className="muted eq-note">
        {absentCounted > 0
          ? `${formatNumber(absentCounted)} người vắng không miễn vẫn tính.`
          : 'Không ai vắng mà không được miễn.'}
        <Basis>
          <Words>
            Tính mọi đảng viên chính thức của chi bộ, trừ người đang chuyển sinh hoạt tạm thời nơi
            khác và người được miễn sinh hoạt mà vắng; nếu họ dự họp và biểu quyết thì vẫn tính. Quy
            định 24-QĐ/TW, mục 9.3.2.
          </Words>
        </Basis>
      </div>
    </>
  )
}
