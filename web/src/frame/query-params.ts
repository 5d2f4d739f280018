import { useLocation, useRouter } from '@tanstack/react-router'

type Changes = Readonly<Record<string, string | number | null | undefined>>

/**
 * The filters of a page live in its address, so that a link sent to a colleague shows the same.
 * null or '' takes a filter out; names not mentioned stay as they are.
 */
export function useQueryParams() {
  const router = useRouter()
  const { pathname, searchStr } = useLocation()
  const params = new URLSearchParams(searchStr)
  const hrefWith = (changes: Changes, path = pathname): string => {
    const next = new URLSearchParams(searchStr)
    for (const [name, value] of Object.entries(changes)) {
      if (value === null || value === undefined || value === '') next.delete(name)
      else next.set(name, String(value))
    }
    const text = next.toString()
    return text ? `${path}?${text}` : path
  }
  return {
    get: (name: string): string | null => params.get(name),
    /** A whole number from the address, or null when it is absent or not one. */
    getNumber: (name: string): number | null => {
      const text = params.get(name)
      return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null
    },
    hrefWith,
    set: (changes: Changes) => router.history.replace(hrefWith(changes)),
    push: (changes: Changes) => router.history.push(hrefWith(changes)),
  }
}
