import { Refusal } from '@ptdv/core/refusal'
import type { TemplateRow, TemplateValues } from '@ptdv/core/reports/template-values'
import { NOT_KNOWN } from '@ptdv/core/reports/yearly-report'
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'

export interface FilledTemplate {
  readonly bytes: Buffer
  /** Names the template asks for and nobody gives; they are dotted in the paper. */
  readonly missing: readonly string[]
}

/** What XML 1.0 cannot carry: pasted in or sent on purpose, it would make a paper that Word does not open. */
const UNCARRIED = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** A tag is a name, however it was typed or composed; never an expression. */
export function tagName(tag: string): string {
  return tag.normalize('NFC').replaceAll(/\s+/g, ' ').trim()
}

/**
 * Fills a Word template.
 * @throws Refusal MAU-KHONG-DOC-DUOC when the file is no Word document or its tags do not close
 */
export function fillTemplate(template: Uint8Array, values: TemplateValues): FilledTemplate {
  const missing = new Set<string>()
  try {
    const paper = new Docxtemplater(new PizZip(template), {
      delimiters: { start: '{{', end: '}}' },
      paragraphLoop: true,
      linebreaks: true,
      // What is wrong is answered; a template's text does not belong in the log.
      errorLogging: false,
      parser: (tag) => {
        const name = tagName(tag)
        return {
          get: (scope: TemplateValues | TemplateRow) => {
            const value = Object.hasOwn(scope, name) ? scope[name] : undefined
            return typeof value === 'string' ? value.replaceAll(UNCARRIED, '') : value
          },
        }
      },
      nullGetter: (part: { readonly module?: string; readonly value: string }) => {
        missing.add(tagName(part.value))
        return part.module === undefined ? NOT_KNOWN : []
      },
    })
    paper.render(values)
    return {
      bytes: paper.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }),
      missing: [...missing],
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    throw new Refusal(
      'MAU-KHONG-DOC-DUOC',
      'Không dùng được tệp mẫu này: không phải tệp Word (.docx), hoặc có dấu {{ }} mở mà chưa đóng. Mở tệp bằng Word, sửa rồi đưa lên lại.',
    )
  }
}
