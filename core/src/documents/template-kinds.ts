import { z } from 'zod'
import { PAPER_FIELDS } from '../papers/fields.ts'
import { OPINIONS_FORM, OPINIONS_TAGS, OPINIONS_TEMPLATE } from '../papers/opinions-form.ts'
import { FORM_CODES, PAPER_FORMS, templateName, type FormCode } from '../papers/forms.ts'
import { GENERATION_KEYS, GENERATIONS, type Generation } from '../papers/generation.ts'
import {
  TRANSFER_FORM_CODES,
  TRANSFER_FORMS,
  TRANSFER_TAGS,
  transferTemplate,
  type TransferFormCode,
} from '../papers/transfer-forms.ts'
import { TEMPLATE_TAGS } from '../reports/template-values.ts'

/** What a name in a template stands for; a list holds parts of its own. */
export interface TemplateTag {
  readonly about: string
  readonly holds?: readonly string[]
}

/** A paper whose Word template the province may replace. */
export interface TemplateKind {
  readonly name: string
  /** The template that comes with the product, in server/templates. */
  readonly given: string
  readonly tags: Readonly<Record<string, TemplateTag>>
}

export type DocumentKey =
  | 'yearly_report'
  | 'minutes_opinions'
  | `${Generation}/${FormCode}`
  | `transfer/${TransferFormCode}`

export function paperDocument(generation: Generation, code: FormCode): DocumentKey {
  return `${generation}/${code}`
}

export function transferDocument(code: TransferFormCode): DocumentKey {
  return `transfer/${code}`
}

/** Every paper with a template, by its key. */
export const TEMPLATE_KINDS = {
  yearly_report: { name: 'Báo cáo năm', given: 'yearly-report.docx', tags: TEMPLATE_TAGS },
  minutes_opinions: {
    name: OPINIONS_FORM.name,
    given: `papers/${OPINIONS_TEMPLATE}`,
    tags: OPINIONS_TAGS,
  },
  ...Object.fromEntries(
    TRANSFER_FORM_CODES.map((code) => [
      transferDocument(code),
      {
        name: `${TRANSFER_FORMS[code].name}, mẫu ${code}`,
        given: `papers/${transferTemplate(code)}`,
        tags: TRANSFER_TAGS,
      },
    ]),
  ),
  ...Object.fromEntries(
    GENERATION_KEYS.flatMap((generation) =>
      FORM_CODES.map((code) => [
        paperDocument(generation, code),
        {
          name: `${PAPER_FORMS[code].name}, mẫu ${code} (${GENERATIONS[generation].document})`,
          given: `papers/${templateName(code, generation)}`,
          tags: PAPER_FIELDS,
        },
      ]),
    ),
  ),
} as Readonly<Record<DocumentKey, TemplateKind>>

export const documentSchema = z.enum(Object.keys(TEMPLATE_KINDS) as [DocumentKey, ...DocumentKey[]])

export function isDocumentKey(key: string): key is DocumentKey {
  return Object.hasOwn(TEMPLATE_KINDS, key)
}
