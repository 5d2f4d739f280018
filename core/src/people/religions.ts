/** Religions in the order of form 4-BTCTW of the Party's statistics. The place in the list, from 1, is what is stored. */
export const RELIGIONS = [
  'Phật giáo',
  'Công giáo',
  'Phật giáo Hòa Hảo',
  'Cao Đài',
  'Tin Lành',
  'Hồi giáo',
  'Đạo khác',
] as const
