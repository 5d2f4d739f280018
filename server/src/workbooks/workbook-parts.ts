import { posix } from 'node:path'
import { text } from 'node:stream/consumers'
import type { DateSystem } from './excel-serial.ts'
import { fileRefusal } from './file-refusals.ts'
import type { Package } from './open-package.ts'
import { parseXml } from './parse-xml.ts'

export interface SheetPart {
  readonly name: string
  readonly hidden: boolean
  /** Its part in the package. */
  readonly part: string
}

export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  readonly dateSystem: DateSystem
  readonly styles: string | null
  readonly strings: string | null
}

interface Relation {
  readonly id: string
  /** The last word of the type's address: worksheet, styles… */
  readonly type: string
  readonly part: string
}

const ROOT = ''
/** Parts that only list other parts; none of a real workbook comes near. */
const LONGEST_LIST = 8 * 1024 ** 2

/**
 * Where the workbook keeps what: its sheets in order, its styles, its texts.
 * @throws Refusal FILE-… when it is none, or holds macros or links to other files
 */
export async function readWorkbookParts(zip: Package): Promise<WorkbookParts> {
  await assertNoMacros(zip)
  const workbook = (await relationsOf(zip, ROOT)).find(({ type }) => type === 'officeDocument')
  if (workbook === undefined) throw fileRefusal('FILE-HONG')
  const relations = await relationsOf(zip, workbook.part)
  if (relations.some(({ type }) => type === 'externalLink'))
    throw fileRefusal('FILE-CO-LIEN-KET-NGOAI')
  const partOf = (type: string) => relations.find((one) => one.type === type)?.part ?? null

  const sheets: SheetPart[] = []
  let dateSystem: DateSystem = 1900
  await parseXml(await listPart(zip, workbook.part), {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(1|true)$/.test(attributes['date1904'] ?? ''))
        dateSystem = 1904
      if (name !== 'sheet') return
      const id = attributes['r:id'] ?? valueOf(attributes, 'id')
      const relation = relations.find((one) => one.id === id)
      // Sheets of charts alone have no cells.
      if (relation?.type !== 'worksheet') return
      sheets.push({
        name: attributes['name'] ?? '',
        hidden: (attributes['state'] ?? 'visible') !== 'visible',
        part: relation.part,
      })
    },
  })
  return { sheets, dateSystem, styles: partOf('styles'), strings: partOf('sharedStrings') }
}

/** A macro may hide behind any name of part; the list of types must still name it. */
async function assertNoMacros(zip: Package): Promise<void> {
  const types = await text(await listPart(zip, '[Content_Types].xml'))
  if (/macroEnabled|vbaProject|macrosheet/i.test(types) || zip.has('xl/vbaProject.bin')) {
    throw fileRefusal('FILE-CO-MACRO')
  }
}

async function relationsOf(zip: Package, part: string): Promise<readonly Relation[]> {
  const folder = posix.dirname(part)
  const list = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  if (!zip.has(list)) throw fileRefusal('FILE-HONG')
  const relations: Relation[] = []
  await parseXml(await listPart(zip, list), {
    open(name, attributes) {
      if (name !== 'Relationship') return
      const target = attributes['Target'] ?? ''
      relations.push({
        id: attributes['Id'] ?? '',
        type: posix.basename(attributes['Type'] ?? ''),
        part: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      })
    },
  })
  return relations
}

function listPart(zip: Package, part: string) {
  if (zip.size(part) > LONGEST_LIST) throw fileRefusal('FILE-NEN-BAT-THUONG')
  return zip.stream(part)
}

/** The attribute of that name under whatever prefix. */
function valueOf(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1]
}
