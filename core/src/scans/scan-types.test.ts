import { expect, test } from 'vitest'
import { mayHoldScans, scanTypeOf } from './scan-types.ts'

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

test.each([
  ['%PDF-1.7 …', 'application/pdf'],
  ['\u00ff\u00d8\u00ff\u00e0', 'image/jpeg'],
  ['\u0089PNG\r\n\u001a\n', 'image/png'],
  ['PK\u0003\u0004', null],
  ['<html>', null],
  ['%PD', null],
  ['', null],
])('what begins with %j is %j', (text, type) => {
  expect(scanTypeOf(bytes(text))?.type ?? null).toBe(type)
})

test('what was found in vetting has no picture', () => {
  expect([mayHoldScans('vetting_answered'), mayHoldScans('cell_voted')]).toEqual([false, true])
})
