import { readSecret } from '../database/open-house.ts'
import { checkFiles } from '../files/check-files.ts'
import { openFileStore } from '../files/open-file-store.ts'
import { dataFolder, withConnection, withDatabase } from './installation.ts'

/** Names every file that is missing or was changed. Exit code 1 when there is one. */
export async function run(): Promise<number> {
  const folder = dataFolder()
  const store = openFileStore(folder, await readSecret(folder))
  const { checked, findings } = await withDatabase((database) =>
    withConnection(database.ownerUrl, (db) => checkFiles(db, store)),
  )
  for (const { file, purpose, sentence } of findings) {
    console.log(`Tệp ${file} (${purpose}): ${sentence}.`)
  }
  console.log(
    findings.length === 0
      ? `Đã kiểm tra ${checked} tệp, tất cả còn nguyên vẹn.`
      : `Đã kiểm tra ${checked} tệp, ${findings.length} tệp có vấn đề. Lấy lại từ bản sao lưu.`,
  )
  return findings.length === 0 ? 0 : 1
}
