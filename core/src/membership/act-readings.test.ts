import { expect, test } from 'vitest'
import { actReadings } from './act-readings.ts'
import { act } from './member-acts.testing.ts'

test('§6.2.4: an act that was corrected is told as it is read, and stays beside it as it was recorded', () => {
  const died = act('died', '2024-09-01', { note: 'bệnh' })
  const first = act('corrected', '2024-09-20', {
    act: died.id,
    happenedOn: '2024-08-31',
    payload: { note: 'bệnh nặng' },
    basis: 'Trích lục khai tử',
    approvedBy: 'Đảng ủy xã An Khê',
  })
  const second = act('corrected', '2024-10-01', {
    act: died.id,
    happenedOn: '2024-08-30',
    payload: {},
    basis: 'Sổ hộ tịch',
    approvedBy: 'Ban Thường vụ Huyện ủy',
    paper: { number: '12-CV/HU', date: '2024-10-01' },
  })
  const [read, , last] = actReadings([died, first, second], '2024-10-15')
  expect(read).toMatchObject({ act: died, readAs: { happenedOn: '2024-08-30' }, words: 'Từ trần' })
  expect(last).toMatchObject({
    readAs: null,
    words:
      'Đính chính “Ghi từ trần” ngày 01/09/2024: căn cứ Sổ hộ tịch; Ban Thường vụ Huyện ủy đồng ý, số 12-CV/HU ngày 01/10/2024',
  })
  // Before the second was made the first was read.
  const [then] = actReadings([died, first, second], '2024-09-30')
  expect(then!.words).toBe('Từ trần: bệnh nặng')
  expect(actReadings([died], '2024-10-15')[0]).toMatchObject({ readAs: null })
})
