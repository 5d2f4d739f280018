import path from 'node:path'
import { expect, test } from 'vitest'
import { dataChecksDocument } from './data-checks-document.ts'

/** Made anew by vitest --update; the document in the repository is what the checks are. */
test('the list of checks in docs is that of the checks', async () => {
  await expect(dataChecksDocument()).toMatchFileSnapshot(
    path.join(import.meta.dirname, '../../../docs/data-checks.md'),
  )
})
