import type { FastifyRequest } from 'fastify'
import { MOST_FILE_BYTES } from '@ptdv/core/files/limits'

/** What a form or a sheet of targets may weigh. */
const MOST_JSON_BYTES = 4 * 1024 * 1024
/** What a form adds around its file. */
const AROUND_A_FILE = 64 * 1024

/** Looked at before a byte of the body is read: how much is coming, and whether that is told. */
export function bodyProblem({ headers, url }: Pick<FastifyRequest, 'headers' | 'url'>) {
  const problem = problemIn(url)
  const withFile = headers['content-type']?.startsWith('multipart/form-data') ?? false
  const most = withFile ? MOST_FILE_BYTES + AROUND_A_FILE : MOST_JSON_BYTES
  if (headers['transfer-encoding'] !== undefined) {
    return problem(411, 'THIEU-DO-DAI', 'Yêu cầu không cho biết độ dài nên không được nhận.')
  }
  if (Number(headers['content-length'] ?? 0) <= most) return null
  return withFile
    ? problem(
        413,
        'TEP-QUA-LON',
        `Tệp lớn hơn ${MOST_FILE_BYTES / 1024 / 1024} MB nên chưa được nhận. Chia tệp thành nhiều phần rồi đưa lên từng phần.`,
      )
    : problem(
        413,
        'NOI-DUNG-QUA-LON',
        'Nội dung gửi lên lớn hơn mức một lần ghi nhận được. Chia nhỏ rồi ghi từng phần.',
      )
}

/** In the shape of every refusal, so that the browser shows its sentence. */
function problemIn(url: string) {
  return (status: number, code: string, sentence: string) => {
    const told = {
      defined: true,
      code: 'REFUSED',
      status,
      message: sentence,
      data: { code, sentence },
    }
    return { status, body: url.startsWith('/api/rpc/') ? { json: told } : told }
  }
}
