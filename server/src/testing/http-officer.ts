/** Somebody signed in to a running server; the cookie outlives the server's end. */
export interface HttpOfficer {
  get<T>(address: string, path: string): Promise<T>
  download(address: string, path: string): Promise<Buffer>
  /** Brings a file in; answers with its number. */
  upload(address: string, path: string, name: string, bytes: Buffer): Promise<{ file: number }>
  /** @throws TypeError when the server ends before it has answered */
  post<T>(address: string, path: string, body: unknown): Promise<HttpAnswer<T>>
}

export interface HttpAnswer<T> {
  readonly status: number
  readonly body: T
}

/** Signs in over the network as the browser does. */
export async function signInOverHttp(
  address: string,
  userName: string,
  password: string,
): Promise<HttpOfficer> {
  const answer = await send(address, 'sign-in', { userName, password })
  if (!answer.ok) throw new Error(`${userName}: ${await answer.text()}`)
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';', 1)[0])
    .join('; ')
  return {
    async get<T>(at: string, path: string) {
      const response = await fetch(`${at}/api/${path}`, { headers: { cookie } })
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
      return (await response.json()) as T
    },
    async download(at: string, path: string) {
      const response = await fetch(`${at}/api/${path}`, { headers: { cookie } })
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
      return Buffer.from(await response.arrayBuffer())
    },
    async upload(at: string, path: string, name: string, bytes: Buffer) {
      const form = new FormData()
      form.set('file', new File([new Uint8Array(bytes)], name))
      const response = await fetch(`${at}/api/${path}`, {
        method: 'POST',
        headers: { cookie },
        body: form,
      })
      if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
      return (await response.json()) as { file: number }
    },
    async post<T>(at: string, path: string, body: unknown) {
      const response = await send(at, path, body, { cookie })
      return { status: response.status, body: (await response.json()) as T }
    },
  }
}

function send(address: string, path: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(`${address}/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}
