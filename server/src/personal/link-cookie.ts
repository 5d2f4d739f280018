/** One cookie for the one link that is open on this device; sent to the calls of the personal page alone. */
const NAME = 'ptdv_ca_nhan'

export function openedCookie(headers: Headers): string | null {
  const pairs = (headers.get('cookie') ?? '').split(/;\s*/)
  const found = pairs.find((pair) => pair.startsWith(`${NAME}=`))
  return found === undefined ? null : found.slice(NAME.length + 1)
}

/** An empty value takes the cookie away. Without an age of its own it goes with the browser's window. */
export function linkCookie(value: string): string {
  const secure = process.env['PTDV_URL']?.startsWith('https:') ? '; Secure' : ''
  const age = value === '' ? '; Max-Age=0' : ''
  return `${NAME}=${value}; Path=/api/; HttpOnly; SameSite=Strict${age}${secure}`
}
