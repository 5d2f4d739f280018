import type { Download } from '@playwright/test'
import mammoth from 'mammoth'

/** What a downloaded Word file says; a file that is none fails. */
export async function wordText(download: Download): Promise<string> {
  const { value } = await mammoth.extractRawText({ path: await download.path() })
  return value
}
