import { PARTS } from '../personal/life-history-form.ts'
import type { Field, Fields, PaperContext, Row } from './field.ts'

/** The life history as declared, a tag for each of its fields and tables: “Khai: Quê quán”. */
export const DECLARED_FIELDS: Fields = Object.fromEntries(
  PARTS.flatMap((part): readonly (readonly [string, Field])[] => {
    if (part.rows !== undefined) {
      const { fields, none } = part.rows
      return [
        [
          declaredTag(part.label),
          {
            about: part.label.toLocaleLowerCase('vi'),
            mend: 'life_history',
            holds: fields.map(({ label }) => label),
            readRows: (context) => rowsOf(context, part.key, fields, none),
          },
        ],
      ]
    }
    return (part.fields ?? []).map(({ key, label }) => [
      declaredTag(label),
      {
        about: label.toLocaleLowerCase('vi'),
        mend: 'life_history',
        read: (context: PaperContext) => answerOf(context, part.key, key),
      },
    ])
  }),
)

export function declaredTag(label: string): string {
  return `Khai: ${label}`
}

type PartKey = (typeof PARTS)[number]['key']

function answerOf({ source }: PaperContext, part: PartKey, key: string): string | null {
  const said = source.lifeHistory?.[part]?.answers[key]?.trim()
  return said === undefined || said === '' ? null : said
}

function rowsOf(
  { source }: PaperContext,
  part: PartKey,
  fields: readonly { readonly key: string; readonly label: string }[],
  none: string | undefined,
): readonly Row[] | null {
  const declared = source.lifeHistory?.[part]
  // What the Party itself decided stands in its acts, whatever was declared before.
  const decided = part === 'discipline' ? (source.member?.discipline ?? []) : []
  if (decided.length > 0) return [...declaredRows(declared?.rows ?? [], fields), ...decided]
  if (declared === undefined) return null
  if (declared.none && none !== undefined) {
    return [Object.fromEntries(fields.map(({ label }, index) => [label, index === 0 ? none : '']))]
  }
  if (declared.rows.length === 0) return null
  return declaredRows(declared.rows, fields)
}

function declaredRows(
  rows: readonly Readonly<Record<string, string>>[],
  fields: readonly { readonly key: string; readonly label: string }[],
): readonly Row[] {
  return rows.map((row) =>
    Object.fromEntries(fields.map(({ key, label }) => [label, row[key]?.trim() ?? ''])),
  )
}
