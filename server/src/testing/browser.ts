import { createRouterClient } from '@orpc/server'
import { accessRoutes } from '../access/routes.ts'
import type { House } from '../database/house.ts'
import type { RequestContext } from '../http/api.ts'
import { TEST_PASSWORD } from './seed-officer.ts'

/** A browser's cookies and headers around the access routes, without the network in between. */
export function openBrowser(house: House, settings: { readonly address?: string } = {}) {
  const jar = new Map<string, string>()
  const headers = new Map<string, string>([['user-agent', 'Test browser']])
  const context = (): RequestContext => ({
    house,
    headers: new Headers([...headers, ['cookie', cookieHeader()]]),
    requestId: crypto.randomUUID(),
    address: settings.address ?? '10.0.0.1',
    setCookies: (cookies) => cookies.forEach(keep),
  })
  const cookieHeader = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const keep = (cookie: string) => {
    const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim())
    const equals = pair.indexOf('=')
    const name = pair.slice(0, equals)
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) jar.delete(name)
    else jar.set(name, pair.slice(equals + 1))
  }
  const access = createRouterClient(accessRoutes, { context })
  return {
    access,
    context,
    cookieHeader,
    setHeader: (name: string, value: string) => void headers.set(name, value),
    /** Signs in with TEST_PASSWORD. */
    signIn: (userName: string) => access.signIn({ userName, password: TEST_PASSWORD }),
  }
}

/** The code of a refusal, or null when the call went through. */
export async function refusalOf(call: Promise<unknown>): Promise<string | null> {
  try {
    await call
    return null
  } catch (error) {
    const data = (error as { data?: { code?: string } }).data
    if (data?.code === undefined) throw error
    return data.code
  }
}
