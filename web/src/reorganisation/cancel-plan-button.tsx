import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { api, client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FormProblem } from '../writing/form-problem.tsx'

interface CancelPlanButtonProps {
  readonly id: number
  readonly version: number
  readonly name: string
}

/** Sets a plan aside for good, after a question: nothing of the tree was changed by it. */
export function CancelPlanButton({ id, version, name }: CancelPlanButtonProps) {
  const router = useRouter()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const [isAsking, setAsking] = useState(false)
  const cancel = useMutation({
    mutationFn: () => client.reorganisation.cancel({ id, version, key: newWriteKey() }),
    onSuccess: async () => {
      announce('Đã bỏ phương án.')
      await queries.invalidateQueries({ queryKey: api.reorganisation.list.key() })
      router.history.push('/to-chuc/sap-xep')
    },
  })
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        Bỏ phương án
      </Button>
      <Dialog
        title={`Bỏ phương án “${name}”?`}
        open={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <Button kind="primary" busy={cancel.isPending} onClick={() => cancel.mutate()}>
            Bỏ phương án
          </Button>
        }
      >
        <p>
          Phương án thôi dùng nhưng vẫn còn trong danh sách để xem lại. Tổ chức chưa thay đổi gì
          theo phương án này.
        </p>
        {cancel.error && (
          <FormProblem problem={problemOf(cancel.error)} onReload={() => cancel.reset()} />
        )}
      </Dialog>
    </>
  )
}
