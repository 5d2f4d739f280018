import { formatDate } from '@ptdv/core/calendar/format-date'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import type { Reorganisation } from '../api/shapes.ts'
import { useQueryParams } from '../frame/query-params.ts'
import { AppLink } from '../ui/app-link.tsx'
import { Button } from '../ui/button.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { FormProblem } from '../writing/form-problem.tsx'
import { CancelPlanButton } from './cancel-plan-button.tsx'
import { CarryOutStep } from './carry-out-step.tsx'
import { ChangesStep } from './changes-step.tsx'
import { DecisionsStep } from './decisions-step.tsx'
import { planOf } from './plan-draft.ts'
import { PreviewStep } from './preview-step.tsx'
import { usePlanDraft } from './use-plan-draft.ts'

const STEP = 'buoc'
const STEPS = [
  { key: 'thay-doi', label: 'Thay đổi gì' },
  { key: 'truoc-sau', label: 'Trước và sau' },
  { key: 'quyet-dinh', label: 'Việc cần quyết định' },
  { key: 'thuc-hien', label: 'Văn bản, thực hiện' },
] as const
type StepKey = (typeof STEPS)[number]['key']

/** Prepares a plan step by step; any step can be gone back to. */
export function PlanEditor({ kept }: { readonly kept: Reorganisation | null }) {
  const query = useQueryParams()
  const router = useRouter()
  const queries = useQueryClient()
  const held = usePlanDraft(kept)
  const { draft } = held
  const [isTried, setTried] = useState(false)
  const step: StepKey = STEPS.find(({ key }) => key === query.get(STEP))?.key ?? 'thay-doi'
  const plan = planOf(draft)
  const preview = useQuery(
    api.reorganisation.preview.queryOptions({
      input: { plan: plan ?? { effectiveOn: '2000-01-01', changes: [], decisions: {} } },
      enabled: plan !== null,
      placeholderData: keepPreviousData,
      retry: false,
    }),
  )
  const save = useMutation({
    mutationFn: () =>
      client.reorganisation.save({
        id: held.id,
        version: held.version,
        name: draft.name.trim(),
        plan: plan!,
        paper:
          draft.paperNumber.trim() === '' || draft.paperDate === null
            ? null
            : { number: draft.paperNumber.trim(), date: draft.paperDate },
        key: newWriteKey(),
      }),
    onSuccess: async (saved) => {
      held.settle(saved)
      await queries.invalidateQueries({ queryKey: api.reorganisation.list.key() })
    },
  })
  const lacking = lackingOf(draft, plan !== null)
  const saved = async () => {
    if (held.saved && held.id !== null) return { id: held.id, version: held.version }
    return save.mutateAsync()
  }
  const problem = save.error ? problemOf(save.error) : null

  return (
    <>
      <PageHead
        title={kept?.name ?? 'Phương án mới'}
        crumb={{ href: '/to-chuc/sap-xep', label: 'Sắp xếp tổ chức' }}
        sub={
          draft.effectiveOn === null
            ? 'Chưa chọn ngày có hiệu lực'
            : `Có hiệu lực từ ${formatDate(draft.effectiveOn)}`
        }
        actions={
          <>
            {kept !== null && held.id !== null && (
              <CancelPlanButton id={held.id} version={held.version} name={kept.name} />
            )}
            <Button
              busy={save.isPending}
              disabled={held.saved}
              onClick={() => {
                setTried(true)
                if (lacking !== null) return
                save.mutate(undefined, {
                  onSuccess: ({ id }) => {
                    if (kept !== null) return
                    held.forget()
                    router.history.replace(query.hrefWith({}, `/to-chuc/sap-xep/${id}`))
                  },
                })
              }}
            >
              {held.saved ? 'Đã lưu nháp' : 'Lưu nháp'}
            </Button>
          </>
        }
      />
      <div className="stack">
        <nav aria-label="Các bước của phương án">
          <ol className="plan-steps">
            {STEPS.map(({ key, label }, index) => (
              <li key={key}>
                <AppLink
                  href={query.hrefWith({ [STEP]: key })}
                  aria-current={key === step ? 'step' : undefined}
                >
                  <span className="tn">{index + 1}</span> {label}
                </AppLink>
              </li>
            ))}
          </ol>
        </nav>
        {kept?.problem && (
          <ProblemNotice
            kind="warning"
            title="Đã hẹn nhưng chưa thực hiện được, chưa có gì thay đổi"
            sentence={kept.problem}
          />
        )}
        {isTried && lacking !== null && (
          <ProblemNotice kind="warning" title="Chưa lưu được" sentence={lacking} />
        )}
        {problem && <FormProblem problem={problem} onReload={() => window.location.reload()} />}
        {step === 'thay-doi' && (
          <ChangesStep held={held} misfits={preview.data?.misfits ?? []} plan={plan} />
        )}
        {step !== 'thay-doi' && plan === null && (
          <ProblemNotice
            kind="info"
            title="Chưa có gì để xem"
            sentence="Ở bước 1, chọn ngày có hiệu lực và ít nhất một thay đổi."
          />
        )}
        {step === 'truoc-sau' && plan !== null && <PreviewStep preview={preview} />}
        {step === 'quyet-dinh' && plan !== null && <DecisionsStep held={held} preview={preview} />}
        {step === 'thuc-hien' && plan !== null && (
          <CarryOutStep
            held={held}
            preview={preview.data}
            lacking={lacking}
            saved={saved}
            onDone={(id) => {
              void queries.invalidateQueries()
              router.history.replace(`/to-chuc/sap-xep/${id}`)
            }}
          />
        )}
        <StepMoves step={step} hrefOf={(key) => query.hrefWith({ [STEP]: key })} />
      </div>
    </>
  )
}

function StepMoves(props: { readonly step: StepKey; readonly hrefOf: (key: StepKey) => string }) {
  const at = STEPS.findIndex(({ key }) => key === props.step)
  const [back, next] = [STEPS[at - 1], STEPS[at + 1]]
  return (
    <p className="acts">
      {back && <AppLink href={props.hrefOf(back.key)}>Quay lại: {back.label}</AppLink>}
      {next && <AppLink href={props.hrefOf(next.key)}>Tiếp: {next.label}</AppLink>}
    </p>
  )
}

/** What is still to be filled in before the draft can be kept. */
function lackingOf(draft: { name: string; effectiveOn: string | null }, hasChanges: boolean) {
  if (draft.name.trim() === '') return 'Đặt tên cho phương án ở bước 1.'
  if (draft.effectiveOn === null) return 'Chọn ngày có hiệu lực ở bước 1.'
  return hasChanges ? null : 'Chọn ít nhất một thay đổi ở bước 1.'
}
