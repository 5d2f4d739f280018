import { ABROAD_FORMS, type TransferFormCode } from '@ptdv/core/papers/transfer-forms'
import { useMutation } from '@tanstack/react-query'
import { client, newWriteKey } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { saveFile } from '../files/download-file.ts'
import { Button } from '../ui/button.tsx'
import { Card } from '../ui/card.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'

interface TransferPaperProps {
  readonly person: number
  /** Of what introduces: for good, for a time, or out of the country, whose form is not known. */
  readonly form: TransferFormCode | 'abroad'
}

const TITLES: Readonly<Record<TransferPaperProps['form'], string>> = {
  '1-SHĐ': 'Giấy giới thiệu',
  '2-SHĐ': 'Giấy giới thiệu tạm thời',
  abroad: 'Giấy giới thiệu ra nước ngoài',
}

/** The introduction in force, as the paper the member carries; what no record says is dotted. */
export function TransferPaper({ person, form }: TransferPaperProps) {
  return (
    <Card title={TITLES[form]} padded>
      {form === 'abroad' ? (
        <p className="muted">{ABROAD_FORMS}</p>
      ) : (
        <PrintButton person={person} form={form} />
      )}
    </Card>
  )
}

function PrintButton({ person, form }: { person: number; form: TransferFormCode }) {
  const print = useMutation({
    mutationFn: async () =>
      saveFile(await client.membership.printTransfer({ person, form, key: newWriteKey() })),
  })
  const problem = print.error && problemOf(print.error)
  return (
    <>
      <Button icon="print" busy={print.isPending} onClick={() => print.mutate()}>
        In giấy giới thiệu, mẫu {form}
      </Button>
      {problem && <ProblemNotice kind="warning" title="Chưa in được" sentence={problem.sentence} />}
    </>
  )
}
