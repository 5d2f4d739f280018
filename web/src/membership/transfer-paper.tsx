import { useMutation } from '@tanstack/react-query'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { saveFile } from '../files/download-file.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'

/** The introduction on its way, as the paper the member carries; what no record says is dotted. */
export function TransferPaper({ person }: { person: number }) {
  const print = useMutation({
    mutationFn: async () =>
      saveFile(
        await client.membership.printTransfer({ person, form: '1-SHĐ', key: newWriteKey() }),
      ),
  })
  const problem = print.error && problemOf(print.error)
  return (
    <Card title="Giấy giới thiệu" padded>
      <Button icon="print" busy={print.isPending} onClick={() => print.mutate()}>
        In giấy giới thiệu, mẫu 1-SHĐ
      </Button>
      {problem && <ProblemNotice kind="warning" title="Chưa in được" sentence={problem.sentence} />}
    </Card>
  )
}
