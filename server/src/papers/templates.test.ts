import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { findOffice } from './find-office.ts'
import { givenTemplate } from './paper-template.ts'
import { toPdf } from './to-pdf.ts'

const ROOT = path.join(import.meta.dirname, '../../..')

test('the templates in the product are those their layouts make, byte for byte', () => {
  const script = path.join(ROOT, 'scripts/make-paper-templates.mjs')
  expect(() => execFileSync(process.execPath, [script, '--check'])).not.toThrow()
})

test('a Word file becomes PDF where LibreOffice is on the machine', async (context) => {
  const office = await findOffice()
  if (office === null) return context.skip('LibreOffice is not on this machine.')
  const { bytes } = await givenTemplate('6-KNĐ', 'hd12')
  const pdf = await toPdf(office, bytes)
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
}, 150_000)
