import { ORPCError, ValidationError } from '@orpc/server'
import type { FastifyBaseLogger } from 'fastify'
import type { RequestContext } from './api.ts'

const WRONG_FORM =
  'Nội dung gửi lên có chỗ thiếu hoặc chưa đúng dạng. Xem lại các ô vừa nhập rồi ghi lại.'

const UNREADABLE = {
  code: 'NOI-DUNG-KHONG-DOC-DUOC',
  sentence:
    'Nội dung gửi lên bị đứt hoặc hỏng trên đường truyền nên chưa ghi gì. Kiểm tra mạng rồi ghi lại.',
} as const

/**
 * The last word on every call: refusals go through and are logged by code alone, a form that does not fit becomes a
 * refusal, and a fault becomes a sentence with a number that also stands in the log. Nothing a person typed is logged.
 */
export function answerFaults(log: FastifyBaseLogger) {
  return async <T>({
    next,
    context,
  }: {
    next: () => Promise<T>
    context: RequestContext
  }): Promise<T> => {
    const { requestId } = context
    try {
      return await next()
    } catch (error) {
      // 400 is the library's answer to content of another shape than the contract's.
      if (error instanceof ORPCError && error.status === 400) {
        const issues = error.cause instanceof ValidationError ? error.cause.issues : []
        const field = issues[0]?.path?.map(String).join('.')
        log.info({ requestId, code: 'SAI-NOI-DUNG', field }, 'refused')
        throw refusal('REFUSED', 422, 'SAI-NOI-DUNG', WRONG_FORM, field)
      }
      if (error instanceof ORPCError && error.status < 500) {
        log.info({ requestId, code: codeOf(error) }, 'refused')
        throw error
      }
      if (isUnfitValue(error)) {
        log.info({ requestId, code: 'SAI-NOI-DUNG' }, 'refused')
        throw refusal('REFUSED', 422, 'SAI-NOI-DUNG', WRONG_FORM)
      }
      const code = `MAY-CHU-${requestId.slice(0, 8)}`
      log.error({ requestId, code, fault: faultOf(error) }, 'fault')
      throw refusal(
        'INTERNAL_SERVER_ERROR',
        500,
        code,
        `Máy chủ gặp sự cố khi xử lý, chưa có gì bị ghi dở. Thử lại; nếu vẫn vậy thì báo người quản trị mã ${code}.`,
      )
    }
  }
}

/** Before any endpoint is called: a body cut short or garbled on its way cannot be read at all. */
export function answerUnreadable(log: FastifyBaseLogger) {
  return async <T>({
    next,
    context,
  }: {
    next: () => Promise<T>
    context: RequestContext
  }): Promise<T> => {
    try {
      return await next()
    } catch (error) {
      // What the endpoints throw has become an answer already (answerFaults).
      if (error instanceof ORPCError) throw error
      log.info({ requestId: context.requestId, code: UNREADABLE.code }, 'refused')
      throw refusal('REFUSED', 422, UNREADABLE.code, UNREADABLE.sentence)
    }
  }
}

/** SQLSTATE class 22: a value the database cannot hold, as a zero byte in a name or a number past its range. */
function isUnfitValue(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    /^22\w{3}$/.test(String(error.code))
  )
}

/** Where it happened and of what kind. Messages and details of the database repeat what a person typed: left out. */
export function faultOf(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code, table, constraint } = error as {
    code?: unknown
    table?: unknown
    constraint?: unknown
  }
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
  return { kind: error.name, code, table, constraint, frames }
}

function codeOf(error: ORPCError<string, unknown>): string {
  const data = error.data as { readonly code?: string } | undefined
  return data?.code ?? error.code
}

function refusal(kind: string, status: number, code: string, sentence: string, field?: string) {
  return new ORPCError(kind, {
    defined: true,
    status,
    message: sentence,
    data: { code, sentence, ...(field === undefined ? {} : { field }) },
  })
}
