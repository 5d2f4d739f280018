import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { can } from '@ptdv/core/access/roles'
import { importOptionsSchema } from '@ptdv/core/imports/contract'
import { IMPORT_KIND_KEYS, kindOf, type ImportKindKey } from '@ptdv/core/imports/kinds'
import type { ImportOptions } from '@ptdv/core/imports/options'
import { isOpen } from '@ptdv/core/jobs/kinds'
import { Refusal } from '@ptdv/core/refusal'
import { activeMandates } from '../access/active-mandates.ts'
import type { House } from '../database/house.ts'
import { closeHouse, openHouse, readSecret } from '../database/open-house.ts'
import { read, write, type Asker, type Unit } from '../database/unit-of-work.ts'
import { keepFile } from '../files/keep-file.ts'
import { askToUndo, askToWrite } from '../imports/ask-import.ts'
import { getBatch } from '../imports/batch.ts'
import { getImport } from '../imports/get-import.ts'
import { listImportRows } from '../imports/list-rows.ts'
import { startImport } from '../imports/start-import.ts'
import { getJob } from '../jobs/read-jobs.ts'
import { workOnce } from '../jobs/run-jobs.ts'
import { JOB_RUNNERS } from '../jobs/runners.ts'
import { dataFolder, withDatabase } from './installation.ts'

/**
 * The import of the screen, on the command line: reads the workbook and prints what was found; --commit writes exactly
 * that, --undo takes a written one back. Works beside a running server, as the officer named by --as.
 */
export async function run(args: readonly string[]): Promise<number> {
  const asked = readArguments(args)
  return withDatabase(async (database) => {
    const house = await openHouse(database, await readSecret(dataFolder()), dataFolder())
    try {
      return 'undo' in asked
        ? await undo(house, asked.as, asked.undo)
        : await bringIn(house, asked.as, asked)
    } finally {
      await closeHouse(house)
    }
  })
}

interface Bringing {
  readonly as: string
  readonly kind: ImportKindKey
  readonly file: string
  readonly options: ImportOptions
  readonly commit: boolean
}

async function bringIn(house: House, as: string, asked: Bringing): Promise<number> {
  const asker = await findOfficer(house, as, asked.kind)
  const bytes = await readFile(asked.file).catch(() => {
    throw new Refusal('TEP-KHONG-THAY', `Không thấy tệp “${asked.file}”. Kiểm lại đường dẫn.`)
  })
  const started = await writes(house, asker, async (unit) => {
    const { file } = await keepFile(unit, {
      name: path.basename(asked.file),
      type: 'application/octet-stream',
      bytes,
      purpose: 'upload',
      days: KEPT_DAYS,
    })
    return startImport(unit, { kind: asked.kind, file, options: asked.options, replaces: null })
  })
  const id = started.import
  console.log(await ended(house, asker, started.job))
  const found = await read(house, asker, (unit) => getImport(unit, id))
  if (found.state === 'unreadable') return 1
  await printRows(house, asker, id)
  if (!asked.commit) {
    console.log(`Lần nhập ${id}. Chưa ghi gì; thêm --commit để ghi.`)
    return 0
  }
  const { job } = await writes(house, asker, (unit) =>
    askToWrite(unit, { id, rows: found.counts.write, version: found.version }),
  )
  console.log(await ended(house, asker, job))
  const { state } = await read(house, asker, (unit) => getBatch(unit, id))
  if (state === 'written') console.log(`Hoàn tác bằng: --undo ${id}`)
  return state === 'written' ? 0 : 1
}

const KEPT_DAYS = 30
/** As many as a person reads on a terminal; the page shows all. */
const PRINTED = 40

async function printRows(house: House, asker: Asker, id: number): Promise<void> {
  const { rows } = await read(house, asker, (unit) =>
    listImportRows(unit, { id, verdict: 'repair' }),
  )
  for (const { number, findings } of rows.slice(0, PRINTED)) {
    for (const { column, sentence, severity } of findings) {
      if (severity === 'error') console.log(`  dòng ${number}, ${column ?? 'cả dòng'}: ${sentence}`)
    }
  }
  if (rows.length > PRINTED) console.log('  … xem đủ trên trang Nhập từ Excel.')
}

async function undo(house: House, as: string, id: number): Promise<number> {
  const asker = await findOfficer(house, as, null)
  const { job } = await writes(house, asker, (unit) => askToUndo(unit, id))
  console.log(await ended(house, asker, job))
  const { state } = await read(house, asker, (unit) => getBatch(unit, id))
  return state === 'written' ? 1 : 0
}

/** Works off what was asked for, unless a running server does; answers how it ended. */
async function ended(house: House, asker: Asker, id: number): Promise<string> {
  for (;;) {
    const job = await read(house, asker, (unit) => getJob(unit, id))
    if (!isOpen(job.state)) {
      if (job.state === 'failed') throw new Refusal(job.code ?? 'VIEC-HONG', job.sentence ?? '')
      return job.sentence ?? ''
    }
    const worked = await workOnce(house, JOB_RUNNERS)
    if (!worked) await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

function writes<T>(house: House, asker: Asker, work: (unit: Unit) => Promise<T>): Promise<T> {
  const request = { key: crypto.randomUUID(), route: 'cli.import', body: null }
  return write(house, asker, request, work)
}

/** The officer of that name, under the mandate that may bring this in. @throws Refusal KHONG-CO-NHIEM-VU-NHAP */
async function findOfficer(
  house: House,
  userName: string,
  kind: ImportKindKey | null,
): Promise<Asker> {
  const account = await house.db
    .selectFrom('account')
    .select(['id', 'display_name'])
    .where('user_name', '=', userName)
    .executeTakeFirst()
  const mandates =
    account === undefined ? [] : await activeMandates(house.db, account.id, house.today())
  const acting = mandates.find(({ role }) =>
    kind === null ? can(role, 'imports.write') : can(role, kindOf(kind).capability),
  )
  if (account === undefined || acting === undefined) {
    throw new Refusal(
      'KHONG-CO-NHIEM-VU-NHAP',
      `“${userName}” không có nhiệm vụ nào hôm nay được nhập loại này. Kiểm lại tên đăng nhập và nhiệm vụ.`,
    )
  }
  return {
    accountId: account.id,
    accountName: account.display_name,
    mandateId: acting.id,
    role: acting.role,
    organisationId: acting.organisation.id,
    organisationName: acting.organisation.name,
    onBehalfOf: acting.delegatedBy,
    requestId: 'cli',
  }
}

function readArguments(
  args: readonly string[],
): Bringing | { readonly as: string; readonly undo: number } {
  const { values } = parseArgs({
    args: [...args],
    options: {
      kind: { type: 'string' },
      file: { type: 'string' },
      as: { type: 'string' },
      commit: { type: 'boolean', default: false },
      undo: { type: 'string' },
      source: { type: 'string' },
      since: { type: 'string' },
      paper: { type: 'string' },
      'paper-date': { type: 'string' },
      round: { type: 'string' },
      year: { type: 'string' },
      total: { type: 'string' },
    },
  })
  const kind = IMPORT_KIND_KEYS.find((key) => key === values.kind)
  if (values.as !== undefined && values.undo !== undefined && /^\d+$/.test(values.undo)) {
    return { as: values.as, undo: Number(values.undo) }
  }
  const options = importOptionsSchema.safeParse({
    ...numbers({ source: values.source, round: values.round, year: values.year }),
    ...numbers({ printedTotal: values.total }),
    ...(values.since === undefined ? {} : { since: values.since }),
    ...(values.paper === undefined ? {} : { paperNumber: values.paper }),
    ...(values['paper-date'] === undefined ? {} : { paperDate: values['paper-date'] }),
  })
  if (
    values.as === undefined ||
    values.file === undefined ||
    kind === undefined ||
    !options.success
  ) {
    throw new Refusal(
      'CAN-LOAI-TEP-NGUOI',
      `Cần loại (${IMPORT_KIND_KEYS.join(', ')}), tệp và người nhập, ví dụ: npm run ptdv -- import --kind members --file ds.xlsx --as xatandan [--since 2024-01-01] [--commit]`,
    )
  }
  return { as: values.as, kind, file: values.file, options: options.data, commit: values.commit }
}

function numbers(texts: Readonly<Record<string, string | undefined>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) =>
      text === undefined ? [] : [[key, Number(text)]],
    ),
  )
}
