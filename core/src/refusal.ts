/**
 * A refusal is an answer, not a crash: the code is stable and stands in the log,
 * the sentence is Vietnamese and says what the person can do about it.
 */
export class Refusal extends Error {
  readonly code: string
  readonly sentence: string
  /** Which field of the form the sentence belongs to, where there is one. */
  readonly field: string | undefined

  constructor(code: string, sentence: string, field?: string) {
    super(`${code}: ${sentence}`)
    this.name = 'Refusal'
    this.code = code
    this.sentence = sentence
    this.field = field
  }
}

/** Somebody else changed the record first; `changes` says what, in Vietnamese, newest last. */
export class Conflict extends Refusal {
  readonly changes: readonly string[]

  constructor(changes: readonly string[]) {
    super(
      'CHUNG-XUNG-DOT',
      'Hồ sơ vừa có người khác ghi thêm. Xem phần đã đổi dưới đây rồi ghi lại; nội dung đang nhập vẫn giữ nguyên.',
    )
    this.name = 'Conflict'
    this.changes = changes
  }
}
