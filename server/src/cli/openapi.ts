import { openapiDocument } from '../http/openapi-document.ts'

export async function run(): Promise<number> {
  process.stdout.write(`${JSON.stringify(await openapiDocument(), null, 2)}\n`)
  return 0
}
