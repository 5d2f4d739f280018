import { Refusal } from '../refusal.ts'
import { fold } from '../text/fold.ts'

export const SHORTEST_PASSWORD = 10

/** Tried first by everybody who guesses; compared without diacritics, case, figures at the end. */
const COMMON = [
  'password',
  'passw0rd',
  'matkhau',
  'qwertyuiop',
  'qwerty',
  'iloveyou',
  'anhyeuem',
  'emyeuanh',
  'administrator',
  'admin',
  'dangcongsan',
  'dangcongsanvietnam',
  'chibo',
  'danguy',
  'tinhuy',
  'huyenuy',
  'dangvien',
  'hungyen',
  'vietnam',
  'vietnamvodich',
  'hochiminh',
  'hanoi',
  'khongbiet',
  'abc',
  'aaaaaaaaaa',
  'zaqxsw',
]

/**
 * @param current the password before, where there is one
 * @throws Refusal MAT-KHAU-… with the sentence for the field `next`.
 */
export function assertPasswordStrong(next: string, userName: string, current: string | null): void {
  if ([...next].length < SHORTEST_PASSWORD) {
    refuse(
      'MAT-KHAU-NGAN',
      `Mật khẩu cần ít nhất ${SHORTEST_PASSWORD} ký tự. Một câu ngắn dễ nhớ là tốt nhất.`,
    )
  }
  if (next === current) refuse('MAT-KHAU-NHU-CU', 'Mật khẩu mới phải khác mật khẩu đang dùng.')
  const bare = fold(next).replaceAll(/[^a-z0-9]/g, '')
  if (bare === fold(userName).replaceAll(/[^a-z0-9]/g, '')) {
    refuse('MAT-KHAU-LA-TEN', 'Mật khẩu không được trùng tên đăng nhập.')
  }
  const word = bare.replace(/[0-9]+$/, '')
  if (word === '' || COMMON.includes(word) || new Set(bare).size <= 2) {
    refuse(
      'MAT-KHAU-DE-DOAN',
      'Mật khẩu này quá dễ đoán. Chọn một câu riêng của đồng chí, có thể có dấu và khoảng trắng.',
    )
  }
}

function refuse(code: string, sentence: string): never {
  throw new Refusal(code, sentence, 'next')
}
