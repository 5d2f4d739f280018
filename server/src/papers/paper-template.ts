import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { templateName, type FormCode } from '@ptdv/core/papers/forms'
import type { Generation } from '@ptdv/core/papers/generation'
import { fillTemplate } from '../documents/fill-template.ts'

const FOLDER = path.join(import.meta.dirname, '../../templates/papers')

/** A template as it is used: its bytes, and the names it asks for. */
export interface PaperTemplate {
  readonly bytes: Uint8Array
  readonly tags: readonly string[]
}

const given = new Map<string, Promise<PaperTemplate>>()

/** The Word template that comes with the product; read and taken apart once. */
export function givenTemplate(code: FormCode, generation: Generation): Promise<PaperTemplate> {
  const name = templateName(code, generation)
  const known = given.get(name) ?? readFile(path.join(FOLDER, name)).then(templateOf)
  given.set(name, known)
  return known
}

export function templateOf(bytes: Uint8Array): PaperTemplate {
  // Filled with nothing, it names all it asks for; a list's own parts come with the list.
  return { bytes, tags: fillTemplate(bytes, {}).missing }
}
