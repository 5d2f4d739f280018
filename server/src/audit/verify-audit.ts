import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { FIRST_LINK, nextLink, SEALED_TEXT } from './seal-audit.ts'

export interface AuditFinding {
  readonly kind: 'changed' | 'removed' | 'reordered' | 'unsealed'
  readonly auditId: number
  readonly sequence: number | null
}

export interface AuditVerdict {
  readonly sealed: number
  /** Hex of the newest link: exported daily, it proves later that nothing before it was rewritten. */
  readonly head: string
  readonly findings: readonly AuditFinding[]
}

const PAGE = 10_000

/** Walks the chain from its first link and names every row that was changed, removed, put elsewhere or never sealed. */
export async function verifyAudit(keeperDb: Db, unsealedAfterSeconds = 60): Promise<AuditVerdict> {
  const findings: AuditFinding[] = []
  let previous: Buffer = FIRST_LINK
  let sequence = 0
  for (;;) {
    const page = await sql<{
      sequence: number
      audit_id: number
      previous: Buffer
      hash: Buffer
      present: boolean
      sealed_text: string
    }>`select s.sequence, s.audit_id, s.previous, s.hash, a.id is not null as present, ${SEALED_TEXT} as sealed_text
       from audit_seal s left join audit a on a.id = s.audit_id
       where s.sequence > ${sequence} order by s.sequence limit ${PAGE}`.execute(keeperDb)
    for (const seal of page.rows) {
      // A gap in the numbers or a link that does not continue the one before: seals were taken out or exchanged.
      if (seal.sequence !== sequence + 1 || !seal.previous.equals(previous)) {
        findings.push({ kind: 'reordered', auditId: seal.audit_id, sequence: seal.sequence })
      } else if (!seal.present) {
        findings.push({ kind: 'removed', auditId: seal.audit_id, sequence: seal.sequence })
      } else if (!nextLink(seal.previous, seal.sealed_text).equals(seal.hash)) {
        findings.push({ kind: 'changed', auditId: seal.audit_id, sequence: seal.sequence })
      }
      previous = seal.hash
      sequence = seal.sequence
    }
    if (page.rows.length < PAGE) break
  }
  const unsealed = await sql<{ id: number }>`
    select a.id from audit a left join audit_seal s on s.audit_id = a.id
    where s.audit_id is null and a.at < clock_timestamp() - make_interval(secs => ${unsealedAfterSeconds})
    order by a.id limit 100`.execute(keeperDb)
  for (const row of unsealed.rows) {
    findings.push({ kind: 'unsealed', auditId: row.id, sequence: null })
  }
  return { sealed: sequence, head: previous.toString('hex'), findings }
}
