import { useMutation } from '@tanstack/react-query'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { saveFile } from '../files/download-file.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'

/** The member's sheet, form 2-HSĐV: what the system does not hold is dotted for the hand. */
export function MemberSheet({ person }: { readonly person: number }) {
  const print = useMutation({
    mutationFn: async () =>
      saveFile(await client.membership.printSheet({ person, key: newWriteKey() })),
  })
  const problem = print.error && problemOf(print.error)
  return (
    <Card title="Phiếu đảng viên" padded>
      <Button icon="print" busy={print.isPending} onClick={() => print.mutate()}>
        In phiếu, mẫu 2-HSĐV
      </Button>
      <p className="muted by">Điều hệ thống chưa có để dòng chấm. Việc in được ghi nhật ký.</p>
      {problem && <ProblemNotice kind="warning" title="Chưa in được" sentence={problem.sentence} />}
    </Card>
  )
}
