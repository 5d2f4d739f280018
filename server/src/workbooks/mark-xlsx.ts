import { posix } from 'node:path'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { commentBoxesVml, commentsXml, type CellComment } from './comments-xml.ts'
import { markedSheetXml } from './marked-sheet.ts'
import { MarkedLooks } from './marked-styles.ts'
import { NOTE_HEAD, type MarkTask } from './mark-workbook.ts'
import { openPackage, type Package } from './open-package.ts'
import { rowNotes, type RowNotes } from './row-notes.ts'
import { streamZip, type ZipPart } from './stream-zip.ts'
import type { MarkSurvey } from './survey-marked-rows.ts'
import { readWorkbookParts } from './workbook-parts.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const EMPTY_RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'
const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing'
// A number, since other programs look for one; so high that no workbook has it already.
const COMMENTS_PART = 'xl/comments49049.xml'
const BOXES_PART = 'xl/drawings/vmlDrawing49049.vml'
const RELATIONS = { comments: 'rIdPtdvComments', boxes: 'rIdPtdvBoxes' }
/** Excel slows down with more boxes; the added column says the same. */
const MOST_COMMENTS = 2000

/** The workbook with its marks, or null where it is built so that marks cannot be put in safely. */
export async function markXlsx(
  source: Buffer,
  task: MarkTask,
  survey: MarkSurvey,
): Promise<Buffer | null> {
  const zip = await openPackage(source)
  try {
    const { sheets, styles } = await readWorkbookParts(zip)
    const sheet = sheets.find(({ name }) => name === survey.sheet)!.part
    const looks = styles === null ? null : MarkedLooks.of(await text(await zip.stream(styles)))
    if (styles === null || looks === null) return null

    const notes = rowNotes(task.marks)
    const noteColumn = noteColumnOf(survey)
    const relations = relationsPartOf(sheet)
    const ownRelations = zip.has(relations) ? await text(await zip.stream(relations)) : null
    const markedBefore = ownRelations?.includes(posix.basename(COMMENTS_PART)) ?? false
    // A sheet with comments of its own keeps them; two sets cannot hang on one sheet.
    const hasOwn = !markedBefore && /\/(?:comments|vmlDrawing)"/.test(ownRelations ?? '')
    const comments = hasOwn ? [] : commentsOf(notes).slice(0, MOST_COMMENTS)
    const drawing = comments.length > 0 && !markedBefore ? RELATIONS.boxes : null

    const changed = new Map<string, ZipPart['content']>()
    changed.set(sheet, async () =>
      Readable.from(
        markedSheetXml(await zip.stream(sheet), {
          notes,
          headRow: task.headRow,
          noteColumn,
          looks,
          drawing,
        }),
        { objectMode: false },
      ),
    )
    if (drawing !== null) {
      changed.set('[Content_Types].xml', async () =>
        whole(withTypes(await text(await zip.stream('[Content_Types].xml')))),
      )
      changed.set(relations, () => whole(withRelations(ownRelations ?? EMPTY_RELATIONS, sheet)))
    }
    if (drawing !== null || markedBefore) {
      changed.set(COMMENTS_PART, () => whole(commentsXml(comments)))
      changed.set(BOXES_PART, () => whole(commentBoxesVml(comments)))
    }
    // Behind the sheet, which finds out what looks are needed.
    changed.set(styles, () => whole(looks.xml()))
    return await repacked(zip, changed)
  } finally {
    zip.close()
  }
}

/** An earlier marking's column is used again. */
function noteColumnOf({ heads, width }: MarkSurvey): number {
  const known = heads.indexOf(NOTE_HEAD)
  return known === -1 ? width : known
}

function commentsOf(notes: ReadonlyMap<number, RowNotes>): CellComment[] {
  return [...notes].flatMap(([row, { byColumn }]) =>
    [...byColumn].map(([column, { text }]) => ({ row, column, text })),
  )
}

function repacked(zip: Package, changed: ReadonlyMap<string, ZipPart['content']>): Promise<Buffer> {
  const changedNames = new Set([...changed.keys()].map((name) => name.toLowerCase()))
  const kept = zip
    .parts()
    .filter((name) => !changedNames.has(name.toLowerCase()) && !name.endsWith('/'))
    .map((name) => ({ name, content: () => zip.stream(name) }))
  return buffer(streamZip([...kept, ...[...changed].map(([name, content]) => ({ name, content }))]))
}

function withTypes(types: string): string {
  const added =
    (/Extension="vml"/i.test(types) ? '' : `<Default Extension="vml" ContentType="${VML_TYPE}"/>`) +
    `<Override PartName="/${COMMENTS_PART}" ContentType="${COMMENTS_TYPE}"/>`
  return types.replace(/<Types([^>]*?)\/>|<\/Types>/, (end, attributes?: string) =>
    end === '</Types>' ? `${added}</Types>` : `<Types${attributes ?? ''}>${added}</Types>`,
  )
}

function withRelations(relations: string, sheet: string): string {
  const target = (part: string) => posix.relative(posix.dirname(sheet), part)
  const added =
    `<Relationship Id="${RELATIONS.comments}" Type="${OFFICE}/comments" Target="${target(COMMENTS_PART)}"/>` +
    `<Relationship Id="${RELATIONS.boxes}" Type="${OFFICE}/vmlDrawing" Target="${target(BOXES_PART)}"/>`
  return relations.replace(
    /<Relationships([^>]*?)\/>|<\/Relationships>/,
    (end, attributes?: string) =>
      end === '</Relationships>'
        ? `${added}</Relationships>`
        : `<Relationships${attributes ?? ''}>${added}</Relationships>`,
  )
}

function relationsPartOf(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
}

function whole(content: string): Readable {
  return Readable.from([content], { objectMode: false })
}
