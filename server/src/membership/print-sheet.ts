import { PAPER_FORMS } from '@ptdv/core/papers/forms'
import { fillPaper } from '@ptdv/core/papers/fill-paper'
import { generationOn } from '@ptdv/core/papers/generation'
import { NO_DETAILS, type PaperSource } from '@ptdv/core/papers/paper-source'
import { sheetMember } from '@ptdv/core/papers/sheet-member'
import { SCHOOLING } from '@ptdv/core/admission/circumstances'
import { Refusal } from '@ptdv/core/refusal'
import { noteAudit } from '../audit/note-audit.ts'
import type { Unit } from '../database/unit-of-work.ts'
import { fillTemplate } from '../documents/fill-template.ts'
import { fileOf } from '../papers/make-papers.ts'
import { readPaperTemplates } from '../papers/paper-template.ts'
import { openNoted, sealedLifeHistories, type Noted } from '../papers/print-papers.ts'
import {
  placesOf,
  readPaperPeople,
  readPaperPlaces,
  readPaperSources,
} from '../papers/read-paper-sources.ts'
import { loadMember, type MemberInHand } from './load-member.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const FORM = '2-HSĐV'

/**
 * Who prints whose sheet is noted before anything is made; the life history of the member's case is opened only for
 * whoever handles the dossier. @throws Missing; Refusal as printSheet
 */
export async function noteSheetPrint(
  unit: Unit,
  { person }: { readonly person: number },
): Promise<Noted> {
  const held = await loadMember(unit, person)
  standingOf(held)
  await noteAudit(unit, {
    action: 'papers.print',
    subject: 'membership',
    subjectId: person,
    detail: { forms: [FORM] },
  })
  return { sealed: await sealedLifeHistories(unit, held.cases.slice(-1)) }
}

/**
 * Phiếu đảng viên: from the register, the member's acts and, where they were admitted here, their case. What none of
 * these holds stays dotted. @throws Missing; Refusal CHUA-RO-NOI-SINH-HOAT
 */
export async function printSheet(
  unit: Unit,
  { person }: { readonly person: number },
  noted: Noted,
): Promise<File> {
  const held = await loadMember(unit, person)
  const source = await sheetSource(unit, held, noted)
  const generation = generationOn(unit.today, held.input)
  const templates = await readPaperTemplates(unit, [FORM], generation, unit.today)
  const template = templates.get(FORM)!
  const [paper] = fillPaper(PAPER_FORMS[FORM], source, template.tags)
  const { bytes } = fillTemplate(template.bytes, paper!.values)
  return fileOf(bytes, `${PAPER_FORMS[FORM].name} ${held.person.name}.docx`, WORD)
}

async function sheetSource(unit: Unit, held: MemberInHand, noted: Noted): Promise<PaperSource> {
  const { passage, circumstances } = standingOf(held)
  const lastCase = held.cases.at(-1)
  const people = await readPaperPeople(unit, [held.person.id])
  const places = await readPaperPlaces(unit, [passage])
  const fromCase =
    lastCase === undefined
      ? null
      : (
          await readPaperSources(unit, [lastCase.row.id], {
            lifeHistories: openNoted(unit.house, noted),
          })
        )[0]!.source
  const { birth, schooling, sex } = people.get(held.person.id)!
  const province = await unit.db
    .selectFrom('organisation_today as t')
    .innerJoin('organisation as o', 'o.id', 't.ancestor_id')
    .where('t.organisation_id', '=', passage.cell.id)
    .where('t.principal', '=', true)
    .where('o.kind', '=', 'provincial_committee')
    .select('o.name')
    .executeTakeFirst()
  return {
    circumstances: {
      ...circumstances,
      birth,
      citizen: true,
      schooling: SCHOOLING.find((level) => level === schooling) ?? null,
      ...(sex && { sex }),
    },
    acts: [],
    ...(held.input.settings && { settings: held.input.settings }),
    calendar: unit.house.calendar,
    today: unit.today,
    members: [],
    lifeHistory: null,
    details: NO_DETAILS,
    numbers: {},
    ...fromCase,
    person: people.get(held.person.id)!,
    // Where the member is today, whatever cell the case was of.
    ...placesOf(passage, places),
    member: sheetMember(held.input, province?.name ?? null),
  }
}

function standingOf({ standing, person }: MemberInHand) {
  if (standing !== null) return standing
  throw new Refusal(
    'CHUA-RO-NOI-SINH-HOAT',
    `Chi bộ của ${person.name} không còn và chưa rõ chi bộ tiếp nối, nên chưa in được phiếu. Ghi nơi sinh hoạt của đảng viên trước.`,
  )
}
