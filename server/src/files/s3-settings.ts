import { Refusal } from '@ptdv/core/refusal'

export interface S3Settings {
  /** “https://kho.noi-bo:9000” */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly key: string
  readonly secret: string
  /** The bucket in the path instead of in front of the host name. */
  readonly pathStyle: boolean
}

const NEEDED = ['PTDV_S3_ENDPOINT', 'PTDV_S3_BUCKET', 'PTDV_S3_KEY', 'PTDV_S3_SECRET'] as const
const OPTIONAL = ['PTDV_S3_REGION', 'PTDV_S3_PATH_STYLE'] as const

/**
 * Where files go besides the folder; null: into the folder.
 * @throws Refusal KHO-TEP-THIEU-CAU-HINH when it is only half said, so that no file lands where nobody looks for it
 */
export function readS3Settings(env: NodeJS.ProcessEnv = process.env): S3Settings | null {
  if ([...NEEDED, ...OPTIONAL].every((name) => !env[name])) return null
  const missing = NEEDED.filter((name) => !env[name])
  if (missing.length > 0) {
    throw new Refusal(
      'KHO-TEP-THIEU-CAU-HINH',
      `Kho tệp S3 mới khai một nửa: còn thiếu ${missing.join(', ')}. Khai đủ, hoặc bỏ hết các biến PTDV_S3_… để giữ tệp trong thư mục dữ liệu.`,
    )
  }
  const [endpoint, bucket, key, secret] = NEEDED.map((name) => env[name]!) as [
    string,
    string,
    string,
    string,
  ]
  if (!/^https?:\/\/[^/]+\/?$/.test(endpoint)) {
    throw new Refusal(
      'KHO-TEP-SAI-DIA-CHI',
      'PTDV_S3_ENDPOINT phải là địa chỉ gốc của kho, ví dụ https://kho.noi-bo:9000.',
    )
  }
  return {
    endpoint: endpoint.replace(/\/$/, ''),
    bucket,
    key,
    secret,
    region: env['PTDV_S3_REGION'] || 'us-east-1',
    // Storage on one's own machines is mostly reached by path; “0” asks for the other way.
    pathStyle: env['PTDV_S3_PATH_STYLE'] !== '0',
  }
}
