import { readBoundaries, type Boundaries } from './read-boundaries.ts'

/** The one place of the replaceable file: web/public/ban-do (docs/map.md). */
const FILE = '/ban-do/xa-phuong.topo.json'

export async function loadBoundaries(): Promise<Boundaries> {
  const answer = await fetch(FILE)
  if (!answer.ok) throw new Error(`The file of boundaries was answered with ${answer.status}.`)
  return readBoundaries(await answer.json())
}
