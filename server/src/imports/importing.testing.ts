import type { ImportKindKey } from '@ptdv/core/imports/kinds'
import type { ImportOptions } from '@ptdv/core/imports/options'
import { sql } from 'kysely'
import { expect } from 'vitest'
import type { Asker } from '../database/unit-of-work.ts'
import { keepFile } from '../files/keep-file.ts'
import { getJob } from '../jobs/read-jobs.ts'
import { JOB_RUNNERS } from '../jobs/runners.ts'
import { workOnce } from '../jobs/run-jobs.ts'
import { doors } from '../testing/asker-at.ts'
import type { TestHouse } from '../testing/test-house.ts'
import { seedOfficer } from '../testing/seed-officer.ts'
import type { RoleKey } from '@ptdv/core/access/roles'
import { workbookBytes } from '../workbooks/write-workbook.ts'
import { askToUndo, askToWrite } from './ask-import.ts'
import { getImport } from './get-import.ts'
import { listImportRows } from './list-rows.ts'
import { mendRows, type Mend } from './mend-rows.ts'
import { startImport } from './start-import.ts'

export type TextRows = readonly (readonly (string | null)[])[]

/** A workbook as somebody brings it: the first row is its head. */
export function workbookOf([head = [], ...rows]: TextRows): Promise<Buffer> {
  return workbookBytes({
    sheets: [
      {
        name: 'Bảng',
        columns: head.map((text) => ({ head: text ?? '', width: 20, kind: 'text' })),
        rows,
      },
    ],
  })
}

/** Somebody with an account, so that jobs may run for them. */
export async function seedAsker(
  scene: TestHouse,
  userName: string,
  role: RoleKey,
  at: number,
): Promise<Asker> {
  const { accountId, mandateId } = await seedOfficer(scene.ownerDb, { userName, role, at })
  const { rows } = await sql<{
    name: string
  }>`select name from organisation where id = ${at}`.execute(scene.ownerDb)
  return {
    accountId,
    accountName: `Đồng chí ${userName}`,
    mandateId,
    role,
    organisationId: at,
    organisationName: rows[0]!.name,
    onBehalfOf: null,
    requestId: 'test',
  }
}

/** What a person does on the page, step by step. */
export function importing(scene: TestHouse) {
  const { reads, writes } = doors(scene)

  async function workAll(): Promise<void> {
    while (await workOnce(scene.house, JOB_RUNNERS));
  }
  async function ended(asker: Asker, job: number) {
    const look = () => reads(asker, (unit) => getJob(unit, job))
    // Another that runs beside this one may have taken the job.
    await expect
      .poll(() => workAll().then(look), { timeout: 30_000 })
      .toMatchObject({ endedAt: expect.any(String) })
    return look()
  }
  const steps = {
    reads,
    writes,
    workAll,
    async read(asker: Asker, kind: ImportKindKey, rows: TextRows, options: ImportOptions = {}) {
      return steps.readBytes(asker, kind, await workbookOf(rows), options)
    },
    /** Brings a file and has it read; answers with the import's number. */
    async readBytes(
      asker: Asker,
      kind: ImportKindKey,
      bytes: Uint8Array,
      options: ImportOptions = {},
    ): Promise<number> {
      const started = await writes(asker, async (unit) => {
        const { file } = await keepFile(unit, {
          name: 'bang.xlsx',
          type: 'application/octet-stream',
          bytes,
          purpose: 'upload',
        })
        return startImport(unit, { kind, file, options, replaces: null })
      })
      await ended(asker, started.job)
      return started.import
    },
    get: (asker: Asker, id: number) => reads(asker, (unit) => getImport(unit, id)),
    async rows(asker: Asker, id: number) {
      const { rows } = await reads(asker, (unit) => listImportRows(unit, { id }))
      return rows
    },
    mend: (asker: Asker, id: number, rows: readonly Mend[]) =>
      writes(asker, (unit) => mendRows(unit, { id, rows })),
    /** Presses the button as it stands. */
    async write(asker: Asker, id: number) {
      const { counts, version } = await steps.get(asker, id)
      const { job } = await writes(asker, (unit) =>
        askToWrite(unit, { id, rows: counts.write, version }),
      )
      return ended(asker, job)
    },
    async undo(asker: Asker, id: number) {
      const { job } = await writes(asker, (unit) => askToUndo(unit, id))
      return ended(asker, job)
    },
  }
  return steps
}

/** Everything that an import may change in the register, except what is only ever appended. */
export async function registerOf({ ownerDb }: TestHouse): Promise<Record<string, unknown>> {
  const tables = {
    people: sql`select organisation_id, full_name, birth, sex, identity_tail, ethnic_group, religion, home, residence, phone from person order by full_name, birth, id`,
    cases: sql`select p.full_name, c.cell_id, c.source, c.opened_on, c.stage, c.waits_for, c.waits_organisation_id, c.due_on, c.due_key, c.version
      from admission_case c join person p on p.id = c.person_id order by p.full_name, c.id`,
    members: sql`select p.full_name, m.organisation_id, m.standing, m.decided_on, m.ceremony_on, m.official_on, m.in_cell_since, m.office, m.exempt,
      m.ended_on, m.ended_reason
      from membership m join person p on p.id = m.person_id order by p.full_name, p.id`,
    transfers: sql`select person_name, from_id, to_id, ended_on, outcome, received_id from transfer order by act_id`,
    figures: sql`select organisation_id, on_date, kind, source, sum(amount)::integer as amount from figure_entry
      group by 1, 2, 3, 4 having sum(amount) <> 0 order by 1, 2, 3, 4`,
    organisations: sql`select kind, code, name, founded_on, ended_on, parent_id from organisation order by name`,
    lines: sql`select count(*)::integer as n from organisation_line`,
    reports: sql`select s.round_id, s.organisation_id, c.source, c.in_view, c.eligible, c.trained
      from survey_report s join survey_count c on c.report_id = s.id order by 1, 2, 3`,
    drafts: sql`select organisation_id, year, lines from target_draft where lines is not null order by 1, 2`,
    printed: sql`select * from target_printed order by 1, 2`,
  }
  const found: Record<string, unknown> = {}
  for (const [name, query] of Object.entries(tables)) {
    found[name] = (await query.execute(ownerDb)).rows
  }
  return found
}

export function expectDone(job: {
  readonly state: string
  readonly sentence: string | null
}): void {
  expect({ ...job }).toEqual({ ...job, state: 'done' })
}
