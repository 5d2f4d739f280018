import { sql } from 'kysely'
import type { Db } from '../database/connect.ts'
import { findBrokenLinks, type BrokenLinks } from './broken-links.ts'
import { FIRST_LINK, nextLink, SEALED_TEXT } from './seal-audit.ts'

/**
 * changed: the row is not what was sealed. removed: the row is gone. reordered: its seal stands at another place than it
 * was made for. gap: the link just before its seal was taken out or rewritten. seal_removed: the row neither has a seal
 * nor waits for one. unsealed: it waits too long.
 */
export interface AuditFinding {
  readonly kind: 'changed' | 'removed' | 'reordered' | 'gap' | 'seal_removed' | 'unsealed'
  readonly auditId: number
  /** The place in the chain; null where there is no seal. */
  readonly sequence: number | null
}

export interface AuditVerdict {
  readonly sealed: number
  /** Hex of the newest link: exported daily, it proves later that nothing before it was rewritten. */
  readonly head: string
  readonly findings: readonly AuditFinding[]
}

const PAGE = 10_000

/**
 * Walks the chain from its first link and names every row that was changed, removed, put elsewhere or lost its seal,
 * in one snapshot: rows being sealed meanwhile are no finding.
 * @param unsealedAfterSeconds how long a row may wait for its seal
 */
export async function verifyAudit(keeperDb: Db, unsealedAfterSeconds = 60): Promise<AuditVerdict> {
  return keeperDb
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (db) => {
      const chain = await walkChain(db, await findBrokenLinks(db))
      return {
        ...chain,
        findings: [...chain.findings, ...(await findWithoutSeal(db, unsealedAfterSeconds))],
      }
    })
}

interface Link {
  readonly sequence: number
  readonly audit_id: number
  readonly previous: Buffer
  readonly hash: Buffer
  readonly present: boolean
  readonly sealed_text: string
}

async function walkChain(db: Db, broken: BrokenLinks): Promise<AuditVerdict> {
  const findings: AuditFinding[] = []
  let head: Buffer = FIRST_LINK
  let sequence = 0
  let sealed = 0
  for (;;) {
    const page = await sql<Link>`
      select s.sequence, s.audit_id, s.previous, s.hash, a.id is not null as present, ${SEALED_TEXT} as sealed_text
      from audit_seal s left join audit a on a.id = s.audit_id
      where s.sequence > ${sequence} order by s.sequence limit ${PAGE}`.execute(db)
    for (const link of page.rows) {
      for (const kind of faultsOf(link, broken)) {
        findings.push({ kind, auditId: link.audit_id, sequence: link.sequence })
      }
    }
    sealed += page.rows.length
    const last = page.rows.at(-1)
    if (last !== undefined) ({ hash: head, sequence } = last)
    if (page.rows.length < PAGE) break
  }
  return { sealed, head: head.toString('hex'), findings }
}

function faultsOf(link: Link, broken: BrokenLinks): AuditFinding['kind'][] {
  const faults: AuditFinding['kind'][] = []
  if (broken.hasGapBefore(link.sequence)) faults.push('gap')
  if (broken.isMoved(link.sequence)) faults.push('reordered')
  if (!link.present) faults.push('removed')
  else if (!nextLink(link.previous, link.sealed_text).equals(link.hash)) faults.push('changed')
  return faults
}

async function findWithoutSeal(db: Db, unsealedAfterSeconds: number): Promise<AuditFinding[]> {
  const found = await sql<{ kind: AuditFinding['kind']; audit_id: number }>`
    select case when p.audit_id is null then 'seal_removed' when a.id is null then 'removed' else 'unsealed' end as kind,
      coalesce(a.id, p.audit_id) as audit_id
    from audit a full join audit_pending p on p.audit_id = a.id
    where not exists (select from audit_seal s where s.audit_id = a.id)
      and (p.audit_id is null or a.id is null
        or a.at < clock_timestamp() - make_interval(secs => ${unsealedAfterSeconds}))
    order by 2`.execute(db)
  return found.rows.map(({ kind, audit_id }) => ({ kind, auditId: audit_id, sequence: null }))
}
