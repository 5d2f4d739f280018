import { MEMBER_ACTS } from '@ptdv/core/membership/act-kinds'
import type { MemberActKind } from '@ptdv/core/membership/acts'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api, client } from '../../api/client.ts'
import type { MemberFile } from '../../api/shapes.ts'
import { useMe } from '../../frame/me.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { FormProblem } from '../../writing/form-problem.tsx'
import { useWriteForm } from '../../writing/use-write-form.ts'
import { readDated } from '../../writing/read-dated.ts'
import { refusalOfMember, type ReadMemberAct } from './member-reading.ts'
import type { MemberSpec, MemberValues } from './member-spec.ts'

export interface MemberFormProps {
  readonly member: MemberFile
  /** Written: the member has been asked for again. */
  readonly onDone: () => void
}

interface Props<K extends MemberActKind, V extends MemberValues> extends MemberFormProps {
  readonly spec: MemberSpec<K, V>
  /** What the act as filled in would make of the member, before it is recorded. */
  readonly preview?: (read: ReadMemberAct<K>) => ReactNode
}

/** The frame of every act's form: its fields, one button, and why it may not be recorded. */
export function MemberForm<K extends MemberActKind, V extends MemberValues>({
  spec,
  member,
  onDone,
  preview,
}: Props<K, V>) {
  const { today } = useMe()
  const queries = useQueryClient()
  const announce = useAnnounce()
  const { id } = member.person
  const { label, doing } = MEMBER_ACTS[spec.kind]
  const form = useWriteForm({
    keptAs: `member.${id}.${spec.keptAs ?? spec.kind}`,
    start: () => spec.start(member),
    read: (values) => readDated(spec, values, member),
    check: (read) => refusalOfMember(member, spec.kind, read, today),
    marks: ['happenedOn', 'paper', ...spec.marks],
    version: member.version,
    send: ({ happenedOn, payload }, { key, version }) =>
      client.membership.recordMemberAct({
        person: id,
        kind: spec.kind,
        happenedOn,
        payload: { ...payload },
        version,
        key,
      }),
    onWritten: () => {
      announce(`Đã ${doing}`)
      onDone()
    },
  })
  const reload = async () => {
    await queries.invalidateQueries({
      queryKey: api.membership.getMember.key({ input: { person: id } }),
    })
    form.retry()
  }
  const reading = readDated(spec, form.values, member)
  const isAcceptable = reading.complete && form.reason === null
  return (
    <form className="formgrid" noValidate onSubmit={form.onSubmit}>
      <spec.Fields member={member} values={form.values} set={form.set} errorOf={form.errorOf} />
      {preview && isAcceptable && preview(reading.body)}
      {form.problem && <FormProblem problem={form.problem} onReload={() => void reload()} />}
      <div className="full acts">
        <Button kind="primary" type="submit" busy={form.busy} reason={form.reason}>
          {label}
        </Button>
      </div>
    </form>
  )
}
