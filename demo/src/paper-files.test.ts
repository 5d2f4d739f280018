import { DECLARED, EMPTY, FULL } from '@ptdv/core/papers/full-case.testing'
import { FORM_CODES, PAPER_FORMS, type FormCode } from '@ptdv/core/papers/forms'
import { fillPaper } from '@ptdv/core/papers/fill-paper'
import { GENERATION_KEYS } from '@ptdv/core/papers/generation'
import type { PaperSource } from '@ptdv/core/papers/paper-source'
import { fillTemplate } from '@ptdv/server/documents/fill-template'
import { mergeWord } from '@ptdv/server/papers/merge-word'
import { givenTemplate } from '@ptdv/server/papers/paper-template'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'

/* Every form as a Word file, opened by another program. */

async function made(code: FormCode, source: PaperSource, generation: 'hd12' | 'hd38' = 'hd12') {
  const template = await givenTemplate(code, generation)
  return fillPaper(PAPER_FORMS[code], source, template.tags).map(
    ({ values }) => fillTemplate(template.bytes, values).bytes,
  )
}

async function textOf(buffer: Buffer): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer })
  return value.replaceAll(/\s+/g, ' ')
}

describe.each(GENERATION_KEYS)('the set %s', (generation) => {
  test.each(FORM_CODES)('%s of a full case holds every value it was filled with', async (code) => {
    const template = await givenTemplate(code, generation)
    const [first] = fillPaper(PAPER_FORMS[code], FULL, template.tags)
    const filled = fillTemplate(template.bytes, first!.values)
    const text = await textOf(filled.bytes)
    const values = Object.values(first!.values).flatMap((value) =>
      typeof value === 'string' ? [value] : value.flatMap((row) => Object.values(row)),
    )
    expect(values.filter((value) => !text.includes(value.replaceAll(/\s+/g, ' ').trim()))).toEqual(
      [],
    )
    expect(filled.missing).toEqual([])
    expect(text).not.toContain('{{')
    expect(text).toContain(PAPER_FORMS[code].title)
  })
})

test('the cell’s resolution in the form of a Party paper: agency, title, number, authority', async () => {
  const [paper] = await made('6-KNĐ', FULL)
  const text = await textOf(paper!)
  for (const part of [
    'CHI BỘ THÔN THƯỢNG',
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Số 05-NQ/CB',
    'Tân Dân, ngày 09 tháng 8 năm 2024',
    'T/M CHI BỘ',
    'Lưu Chi bộ thôn Thượng.',
    'tán thành: 18 (mười tám), đạt 90 %',
  ]) {
    expect(text).toContain(part)
  }
})

test('of an empty case the paper is dotted, and shows nobody’s name but the person’s', async () => {
  const [paper] = await made('3-KNĐ', EMPTY)
  const text = await textOf(paper!)
  expect(text).toContain('Tôi là: ……, sinh ……')
  expect(text).toContain('Trần Minh Quân')
  expect(text).not.toContain('Khánh')
})

test('what was declared at home stands in the life history, row by row', async () => {
  const [paper] = await made('2-KNĐ', { ...EMPTY, lifeHistory: DECLARED })
  expect(await textOf(paper!)).toContain('dòng office')
})

test('all the papers of a meeting are one file, each on its own page', async () => {
  const papers = await Promise.all(
    (['5-KNĐ', '6-KNĐ'] as const).map(async (code) => (await made(code, FULL))[0]!),
  )
  const merged = mergeWord(papers)
  const text = await textOf(merged!)
  expect(text).toContain('TỔNG HỢP Ý KIẾN NHẬN XÉT')
  expect(text).toContain('Số 05-NQ/CB')
})
