import { fold } from '../text/fold.ts'

/** How the smallest places of a commune are called; the cells of them bear their names. */
const HAMLET_WORDS = ['thon', 'ban', 'lang', 'ap', 'buon', 'khom', 'khoi', 'khu pho', 'to dan pho']

const HAMLET_CELL = new RegExp(`^chi bo (${HAMLET_WORDS.join('|')})\\b`)

/** Whether a cell is a hamlet's, told by its name: a school's or an office's has no militia leader. */
export function isHamletCell(name: string): boolean {
  return HAMLET_CELL.test(fold(name))
}
