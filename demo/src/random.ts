/** A stream of pseudo-random numbers: the same seed gives the same stream, everywhere. */
export interface Random {
  /** 0 ≤ x < 1. */
  readonly next: () => number
  /** A whole number from `min` to `max`, both included. */
  readonly int: (min: number, max: number) => number
  /** True with the given probability, 0 to 1. */
  readonly chance: (probability: number) => boolean
  /** One of the items. @throws RangeError when there are none */
  readonly pick: <T>(items: readonly T[]) => T
  /** A new array with the same items in another order. */
  readonly shuffled: <T>(items: readonly T[]) => T[]
}

/**
 * The stream named by `seed`. Parts of the demo take streams of their own
 * (`hung-yen/khoai_chau/cells`), so that a change in one leaves the others as they were.
 */
export function randomFrom(seed: string): Random {
  const next = sfc32(seed)
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[int(0, items.length - 1)]
      if (item === undefined) throw new RangeError('Nothing to pick from.')
      return item
    },
    shuffled: (items) => {
      const order = [...items]
      for (let last = order.length - 1; last > 0; last--) {
        const other = int(0, last)
        ;[order[last], order[other]] = [order[other]!, order[last]!]
      }
      return order
    },
  }
}

/** Draws items in proportion to their weights (0 or more, not all 0). */
export type Draw<T> = (random: Random) => T

/** @throws RangeError when no weight is above 0 */
export function drawBy<T>(weighted: readonly (readonly [item: T, weight: number])[]): Draw<T> {
  const chosen = weighted.filter(([, weight]) => weight > 0)
  const sums: number[] = []
  let total = 0
  for (const [, weight] of chosen) sums.push((total += weight))
  if (total <= 0) throw new RangeError('No weight is above 0.')
  return (random) => {
    const at = random.next() * total
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! > at) high = middle
      else low = middle + 1
    }
    return chosen[low]![0]
  }
}

/** sfc32 of Chris Doty-Humphrey's PractRand, seeded by xmur3 of the text (both public domain). */
function sfc32(seed: string): () => number {
  const word = xmur3(seed)
  let [a, b, c, counter] = [word(), word(), word(), 1]
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4_294_967_296
  }
  for (let warming = 0; warming < 12; warming++) next()
  return next
}

function xmur3(text: string): () => number {
  let hash = 1_779_033_703 ^ text.length
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 3_432_918_353)
    hash = (hash << 13) | (hash >>> 19)
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507)
    hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909)
    return (hash ^= hash >>> 16) >>> 0
  }
}
