import type { ExemptionGround } from '../../membership/exit-payloads.ts'
import type { TransferBecause } from '../../membership/transfer-payloads.ts'
import { plain } from '../readers.ts'

type Words<K extends string> = readonly (readonly [K, RegExp])[]

/** How lists write the grounds of an exemption. */
const GROUNDS: Words<ExemptionGround> = [
  ['maternity', /thai san|sinh con/],
  ['treatment', /chua benh|dieu tri|om dau|benh nang/],
  ['abroad_private', /nuoc ngoai/],
  ['remote_work', /don le|noi xa|vung xa/],
  ['mobile_work', /luu dong|lam an xa|di lam xa/],
  ['old_weak', /tuoi cao|cao tuoi|suc yeu|gia yeu|yeu suc|tuoi gia/],
]

/** How they write why somebody changes place for good. */
const BECAUSE: Words<TransferBecause> = [
  ['demobilised', /xuat ngu|phuc vien|giai ngu/],
  ['reorganised', /chia tach|giai the|sap nhap|sap xep|hop nhat/],
  ['retired', /nghi huu|huu tri|nghi che do/],
  ['left_work', /nghi viec|thoi viec|het hop dong/],
  ['studies', /nhap hoc|ra truong|tot nghiep|di hoc|sinh vien|hoc sinh|hoc xong/],
  ['residence', /cu tru|noi o|thuong tru|ve que|ve dia phuong|theo gia dinh/],
  ['new_unit', /cong tac|dieu dong|luan chuyen|bo nhiem|tuyen dung|don vi moi/],
]

export function recogniseGround(text: string): ExemptionGround | null {
  return firstOf(GROUNDS, text)
}

export function recogniseBecause(text: string | null): TransferBecause {
  return text === null ? 'unstated' : (firstOf(BECAUSE, text) ?? 'unstated')
}

/** The old and weak may ask by word (HD 12-HD/BTCTW 2022 IV.1.2): a list that says so is believed. */
export function wasAskedOrally(text: string): boolean {
  return /bang mieng|truc tiep trinh bay|bao cao mieng/.test(plain(text))
}

function firstOf<K extends string>(words: Words<K>, text: string): K | null {
  const said = plain(text)
  return words.find(([, written]) => written.test(said))?.[0] ?? null
}
