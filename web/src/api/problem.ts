import { isDefinedError } from '@orpc/client'

/** What went wrong, in words for the person and a code to read out. */
export interface Problem {
  readonly kind: 'signed_out' | 'refused' | 'conflict' | 'not_found' | 'offline' | 'server'
  readonly code: string
  readonly sentence: string
  /** The field of the form the sentence belongs to. */
  readonly field?: string | undefined
  readonly changes?: readonly string[]
}

interface RefusalData {
  readonly code: string
  readonly sentence: string
  readonly field?: string
  readonly changes?: readonly string[]
}

const KINDS = {
  SIGNED_OUT: 'signed_out',
  NOT_FOUND: 'not_found',
  CONFLICT: 'conflict',
  REFUSED: 'refused',
  INTERNAL_SERVER_ERROR: 'server',
} as const

const OFFLINE: Problem = {
  kind: 'offline',
  code: 'MANG-MAT',
  sentence:
    'Mất mạng hoặc máy chủ chưa trả lời. Nội dung đang nhập vẫn ở đây; có mạng thì bấm lại.',
}

const SERVER: Problem = {
  kind: 'server',
  code: 'MAY-CHU',
  sentence:
    'Máy chủ gặp sự cố khi xử lý. Chưa có gì bị ghi thiếu; thử lại, nếu vẫn vậy thì báo người quản trị.',
}

/** Any failure of a call as a Problem; what the server refused keeps its own sentence and code. */
export function problemOf(failure: unknown): Problem {
  if (isDefinedError(failure as Error) && isRefusal(failure)) {
    const { data } = failure
    return { kind: KINDS[failure.code], ...data }
  }
  // fetch rejects with a TypeError when no answer came at all.
  if (failure instanceof TypeError) return OFFLINE
  return SERVER
}

function isRefusal(failure: unknown): failure is { code: keyof typeof KINDS; data: RefusalData } {
  return (
    typeof failure === 'object' &&
    failure !== null &&
    'code' in failure &&
    typeof failure.code === 'string' &&
    failure.code in KINDS
  )
}
