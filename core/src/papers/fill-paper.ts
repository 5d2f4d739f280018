import type { AdmissionAct } from '../admission/acts.ts'
import { contextOn } from '../admission/judge.ts'
import { memberIntroductions } from '../admission/case-reading.ts'
import { actsInOrder, last } from '../admission/read-acts.ts'
import { DOTS, type Mend, type PaperContext, type Row } from './field.ts'
import { PAPER_FIELDS } from './fields.ts'
import type { PaperForm } from './forms.ts'
import type { PaperMember, PaperSource } from './paper-source.ts'

/** Something the paper asks for and the data does not say. */
export interface Gap {
  readonly tag: string
  readonly about: string
  readonly mend: Mend
}

export interface FilledPaper {
  readonly form: PaperForm
  /** Whom it is about, where there is one for each of several members. */
  readonly member: PaperMember | undefined
  readonly values: Readonly<Record<string, string | readonly Row[]>>
  readonly gaps: readonly Gap[]
}

/** The papers of a form: one, or one for each introducer or helper. */
export function fillPaper(
  form: PaperForm,
  source: PaperSource,
  tags: readonly string[],
): readonly FilledPaper[] {
  const now = contextOn(source, actsInOrder(source.acts, source.today), source.today)
  return membersOf(form, source, now).map((member) => {
    const act = actOf(form, now, member)
    const on = act?.happenedOn ?? source.details.date
    const context: PaperContext = { form, source, now, act, on, member }
    const wanted = [...new Set(tags)].filter((tag) => Object.hasOwn(PAPER_FIELDS, tag))
    const answers = wanted.map((tag) => ({ tag, ...answer(tag, context) }))
    return {
      form,
      member,
      values: Object.fromEntries(answers.map(({ tag, value }) => [tag, value])),
      gaps: answers
        .filter(({ known }) => !known)
        .map(({ tag }) => ({
          tag,
          about: PAPER_FIELDS[tag]!.about,
          mend: PAPER_FIELDS[tag]!.mend,
        })),
    }
  })
}

function answer(
  tag: string,
  context: PaperContext,
): { readonly value: string | readonly Row[]; readonly known: boolean } {
  const field = PAPER_FIELDS[tag]!
  if ('holds' in field) {
    const rows = field.readRows(context)
    if (rows !== null) return { value: rows, known: true }
    return { value: [Object.fromEntries(field.holds.map((part) => [part, DOTS]))], known: false }
  }
  const text = field.read(context)
  if (text !== null) return { value: text, known: true }
  const { blank = DOTS } = field
  return { value: typeof blank === 'string' ? blank : blank(context), known: false }
}

function actOf(
  { acts, perMember }: PaperForm,
  { history }: PaperContext['now'],
  member: PaperMember | undefined,
): AdmissionAct | undefined {
  return history.live.findLast(
    (act) =>
      acts.includes(act.kind) &&
      (perMember === undefined ||
        ('person' in act.payload && act.payload.person === member?.person)),
  )
}

/** Introducers: who signed, then who helps and is awaited. Helpers: who helps in the probation. */
function membersOf(
  { perMember }: PaperForm,
  { members }: PaperSource,
  { history }: PaperContext['now'],
): readonly (PaperMember | undefined)[] {
  if (perMember === undefined) return [undefined]
  const helper = (last(history, 'probation_helper_assigned') ?? last(history, 'ceremony_held'))
    ?.payload.helper
  const persons =
    perMember === 'helpers'
      ? helper === undefined
        ? []
        : [helper]
      : [
          ...memberIntroductions(history).map(({ payload }) => payload),
          ...(last(history, 'helper_assigned')?.payload.helpers ?? []),
        ]
  const byPerson = new Map(persons.map(({ person, name }) => [person, name]))
  if (byPerson.size === 0) return [undefined]
  return [...byPerson].map(
    ([person, name]) =>
      members.find((one) => one.person === person) ?? { ...UNKNOWN, person, name },
  )
}

/** Named by an act, not in the register the asker sees. */
const UNKNOWN = { birth: null, homeland: null, office: null, ceremonyOn: null, officialOn: null }
