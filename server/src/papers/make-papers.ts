import { WORD } from '../documents/read-template.ts'
import { foldCase } from '@ptdv/core/admission/fold-case'
import type { PrintRequest } from '@ptdv/core/papers/contract'
import { fillPaper } from '@ptdv/core/papers/fill-paper'
import { paperApplies } from '@ptdv/core/papers/frame-fields'
import { PAPER_FORMS, type FormCode } from '@ptdv/core/papers/forms'
import { meetingPapers } from '@ptdv/core/papers/meeting-papers'
import { Refusal } from '@ptdv/core/refusal'
import { ZipFile } from 'yazl'
import { fillTemplate } from '../documents/fill-template.ts'
import { mergeWord } from './merge-word.ts'
import type { PaperTemplates } from './paper-template.ts'
import type { SourceOfCase } from './read-paper-sources.ts'

export interface MadePaper {
  readonly name: string
  readonly bytes: Buffer
}

/** The forms asked for of one case: of those named, the ones that are made of it. */
export function formsOf(
  { source }: SourceOfCase,
  forms: PrintRequest['forms'],
): readonly FormCode[] {
  return forms === 'meeting'
    ? meetingPapers(foldCase(source))
    : forms.filter((code) => paperApplies(PAPER_FORMS[code], source))
}

/**
 * Every paper asked for, person by person.
 * @throws Refusal KHONG-CO-GIAY-TO when the next step of none of them is a meeting
 */
export async function makePapers(
  sources: readonly SourceOfCase[],
  forms: PrintRequest['forms'],
  templates: PaperTemplates,
  between: (made: number) => Promise<void> = async () => undefined,
): Promise<readonly MadePaper[]> {
  const made: MadePaper[] = []
  for (const of of sources) {
    for (const code of formsOf(of, forms)) {
      const template = templates.get(code)!
      for (const { values, member } of fillPaper(PAPER_FORMS[code], of.source, template.tags)) {
        const about = member === undefined ? '' : ` (${member.name})`
        made.push({
          name: `${code} ${of.source.person.name}${about}.docx`,
          bytes: fillTemplate(template.bytes, values).bytes,
        })
      }
    }
    await between(made.length)
  }
  if (made.length === 0) {
    throw new Refusal(
      'KHONG-CO-GIAY-TO',
      'Bước tiếp theo của hồ sơ này không phải là một kỳ họp. Chọn từng giấy tờ cần in.',
    )
  }
  return made
}

/** One Word file to print at one press, or a folder of them where their templates differ. */
export async function bind(papers: readonly MadePaper[], title: string): Promise<File> {
  const [first] = papers
  if (first !== undefined && papers.length === 1) return fileOf(first.bytes, first.name, WORD)
  const merged = mergeWord(papers.map(({ bytes }) => bytes))
  return merged === null
    ? fileOf(await zipped(papers), `${title}.zip`, 'application/zip')
    : fileOf(merged, `${title}.docx`, WORD)
}

export function fileOf(bytes: Uint8Array, name: string, type: string): File {
  return new File([new Uint8Array(bytes)], name, { type })
}

async function zipped(papers: readonly MadePaper[]): Promise<Buffer> {
  const zip = new ZipFile()
  papers.forEach(({ name, bytes }, index) =>
    // Two people of one name must not hide one another.
    zip.addBuffer(bytes, `${String(index + 1).padStart(2, '0')} ${name}`),
  )
  zip.end()
  const parts: Buffer[] = []
  for await (const part of zip.outputStream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
