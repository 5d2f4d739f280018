import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { paperDocument } from '@ptdv/core/documents/template-kinds'
import { templateName, type FormCode } from '@ptdv/core/papers/forms'
import type { Generation } from '@ptdv/core/papers/generation'
import type { Unit } from '../database/unit-of-work.ts'
import { fillTemplate } from '../documents/fill-template.ts'
import { findOwnTemplate, readGiven } from '../documents/read-template.ts'

/** A template as it is used: its bytes, and the names it asks for. */
export interface PaperTemplate {
  readonly bytes: Uint8Array
  readonly tags: readonly string[]
  /** Put in by the province; its wording is the province's to answer for. */
  readonly own: boolean
}

export type PaperTemplates = ReadonlyMap<FormCode, PaperTemplate>

/** The templates of these forms in force on a day: the province's own, else those that come with the product. */
export async function readPaperTemplates(
  unit: Unit,
  codes: readonly FormCode[],
  generation: Generation,
  on: PlainDate,
): Promise<PaperTemplates> {
  const found = new Map<FormCode, PaperTemplate>()
  for (const code of new Set(codes)) {
    const own = await findOwnTemplate(unit, paperDocument(generation, code), on)
    found.set(
      code,
      own === undefined ? await givenTemplate(code, generation) : templateOf(own, true),
    )
  }
  return found
}

const given = new Map<string, Promise<PaperTemplate>>()

/** The Word template that comes with the product; read and taken apart once. */
export function givenTemplate(code: FormCode, generation: Generation): Promise<PaperTemplate> {
  const name = templateName(code, generation)
  const known =
    given.get(name) ??
    readGiven(paperDocument(generation, code)).then((bytes) => templateOf(bytes, false))
  given.set(name, known)
  return known
}

function templateOf(bytes: Uint8Array, own: boolean): PaperTemplate {
  // Filled with nothing, it names all it asks for; a list's own parts come with the list.
  return { bytes, tags: fillTemplate(bytes, {}).missing, own }
}
