import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The clone's root folder; scripts run under Node 20 too, which lacks import.meta.dirname before 20.11. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Everything that can be thrown away and made again. */
export const SCRATCH = path.join(ROOT, '.tmp')

export const say = (line) => console.log(line)

/** A trouble the person can do something about: one Vietnamese sentence, no stack. */
export class Trouble extends Error {}
