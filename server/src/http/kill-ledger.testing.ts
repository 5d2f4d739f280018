import { signInOverHttp, type HttpOfficer } from '../testing/http-officer.ts'

/** The demo's officers who write while the server is killed. */
const USERS = ['chibo', 'xatandan', 'huyen', 'tinhuy'] as const
export type User = (typeof USERS)[number]
const PASSWORD = 'demo-PTDV-2024'

interface Write {
  readonly user: User
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
}
export type Answer = Readonly<Record<string, unknown>>

export interface Acknowledged extends Write {
  readonly answer: Answer
}

/** What officers sent to a server that may be killed: which of it was acknowledged and which left unanswered. */
export interface Ledger {
  /** Where the server answers now. */
  address: string
  readonly acknowledged: Acknowledged[]
  /** On its way when the server was killed. */
  readonly unanswered: Write[]
  officer(user: User): HttpOfficer
  /** The answer, or null when the server ended before it answered. @throws Error on a refusal */
  send(user: User, path: string, content: Readonly<Record<string, unknown>>): Promise<Answer | null>
  /** What a browser does once the server is back: the same again with the same key. */
  resendUnanswered(): Promise<void>
  /** Asks once more for the answer to what was acknowledged. */
  askAgain(write: Acknowledged): Promise<Answer>
}

export async function openLedger(address: string): Promise<Ledger> {
  const officers = new Map<User, HttpOfficer>()
  for (const user of USERS) officers.set(user, await signInOverHttp(address, user, PASSWORD))

  const ledger: Ledger = {
    address,
    acknowledged: [],
    unanswered: [],
    officer: (user) => officers.get(user)!,
    send: (user, path, content) =>
      deliver({ user, path, body: { key: crypto.randomUUID(), ...content } }),
    async resendUnanswered() {
      for (const write of ledger.unanswered.splice(0)) await deliver(write)
    },
    askAgain: (write) => answerTo(write),
  }

  async function deliver(write: Write): Promise<Answer | null> {
    try {
      const answer = await answerTo(write)
      ledger.acknowledged.push({ ...write, answer })
      return answer
    } catch (error) {
      // What fetch throws when the connection breaks.
      if (!(error instanceof TypeError)) throw error
      ledger.unanswered.push(write)
      return null
    }
  }

  async function answerTo({ user, path, body }: Write): Promise<Answer> {
    const answer = await ledger.officer(user).post<Answer>(ledger.address, path, body)
    if (answer.status === 200) return answer.body
    throw new Error(`${path} ${JSON.stringify(body)}: ${JSON.stringify(answer.body)}`)
  }

  return ledger
}
