import type { DemoBatch, DemoResidenceComment, Recorded } from '../demo-data.ts'
import { ACT_COLUMNS, actRow } from './act-rows.ts'
import { bulkInsert, type Columns, type Value } from './bulk-insert.ts'
import { recorderOf, type Loading } from './loading.ts'

const COMMENT: Columns = {
  contact_id: 'bigint',
  year: 'smallint',
  asked_on: 'date',
  commented_on: 'date',
  paper_number: 'text',
  paper_date: 'date',
}

/** Comments of a year asked of places of residence, and those that came. */
export async function loadComments(loading: Loading, { comments }: DemoBatch): Promise<void> {
  const { db } = loading
  await bulkInsert(
    db,
    'act',
    ACT_COLUMNS,
    comments.flatMap((one) => actRows(loading, one)),
  )
  await bulkInsert(
    db,
    'residence_comment',
    COMMENT,
    comments.map(({ contact, year, asked, answer }): Value[] => [
      contact,
      year,
      asked.happenedOn,
      answer?.given.happenedOn ?? null,
      answer?.paper.number ?? null,
      answer?.paper.date ?? null,
    ]),
  )
}

function actRows(loading: Loading, one: DemoResidenceComment): Value[][] {
  const { contact, year, ownCell, residence, asked, answer } = one
  const act = (recorded: Recorded, kind: string, home: number) => ({
    ...recorded,
    subject: 'residence' as const,
    subjectId: contact,
    kind,
    home,
    recordedBy: recorderOf(loading, recorded.organisation, recorded.organisationName),
    payload: { year },
  })
  return [
    actRow(act(asked, 'comment_asked', ownCell)),
    ...(answer === null
      ? []
      : [actRow({ ...act(answer.given, 'commented', residence), paper: answer.paper })]),
  ]
}
