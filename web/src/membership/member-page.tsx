import { MEMBER_ACT_KINDS, MEMBER_ACTS } from '@ptdv/core/membership/act-kinds'
import type { MemberActKind } from '@ptdv/core/membership/acts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { api } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { MemberFile } from '../api/shapes.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Card } from '../ui/card.tsx'
import { Loading } from '../ui/loading.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ProblemView } from '../ui/problem-view.tsx'
import { useFormInSight } from '../writing/use-form-in-sight.ts'
import { CorrectedMemberForm } from './act-forms/corrected.tsx'
import { MEMBER_FORMS } from './act-forms/member-forms.ts'
import { MemberView } from './member-view.tsx'

/** Name in the address: the act whose form is open. */
const ACT = 'viec'

/** One member: what they are, what happened, what can be done now. */
export function MemberPage() {
  const query = useQueryParams()
  const { person } = useParams({ strict: false }) as { person: string }
  const found = useQuery(
    api.membership.getMember.queryOptions({
      input: { person: Number(person) },
      placeholderData: keepPreviousData,
    }),
  )
  useFormInSight(query.get(ACT), found.isSuccess)
  if (found.error) {
    return <ProblemView problem={problemOf(found.error)} onRetry={() => void found.refetch()} />
  }
  if (!found.data || found.data.person.id !== Number(person)) {
    return <Loading label="Đang mở trang đảng viên" lines={6} />
  }
  const member = found.data
  const asked = MEMBER_ACT_KINDS.find((kind) => kind === query.get(ACT)) ?? null
  return (
    <MemberView
      member={member}
      actHref={(kind) => query.hrefWith({ [ACT]: kind })}
      form={
        asked &&
        (mayOpen(member, asked) ? (
          <Card
            title={MEMBER_ACTS[asked].label}
            aside={<AppLink href={query.hrefWith({ [ACT]: null })}>Việc khác</AppLink>}
            current
            padded
          >
            <FormFor
              key={`${member.person.id} ${asked}`}
              kind={asked}
              member={member}
              onDone={() => query.set({ [ACT]: null })}
            />
          </Card>
        ) : (
          <ProblemNotice
            kind="info"
            title={`${MEMBER_ACTS[asked].label}: không ghi ở đây`}
            sentence="Việc này do cấp khác ghi, theo danh sách hoặc trên hồ sơ kết nạp. Những việc ghi được ở mục “Việc có thể ghi”."
          />
        ))
      }
    />
  )
}

function mayOpen({ mayRecord }: MemberFile, kind: MemberActKind): boolean {
  return mayRecord.includes(kind)
}

interface FormForProps {
  readonly kind: MemberActKind
  readonly member: MemberFile
  readonly onDone: () => void
}

function FormFor({ kind, ...props }: FormForProps) {
  const Form = kind === 'corrected' ? CorrectedMemberForm : MEMBER_FORMS[kind]?.Form
  return Form ? <Form {...props} /> : null
}
