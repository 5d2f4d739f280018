export type Work = () => Promise<unknown>

/**
 * Does the works by turns, round after round, so that a busy moment of the machine falls on all of them. Answers the
 * milliseconds of each, in the order of the works; the first rounds, which warm up, are not counted.
 */
export async function timeByTurns(works: readonly Work[], rounds: number): Promise<number[][]> {
  const times = works.map((): number[] => [])
  const warmUp = Math.ceil(rounds / 10)
  for (let round = -warmUp; round < rounds; round++) {
    for (const [index, work] of works.entries()) {
      const from = performance.now()
      await work()
      if (round >= 0) times[index]!.push(performance.now() - from)
    }
  }
  return times
}

/** The middle of the ratios, pair by pair. */
export function medianRatio(times: readonly number[], against: readonly number[]): number {
  const ratios = times.map((time, index) => time / against[index]!).toSorted((a, b) => a - b)
  return Math.round(ratios[Math.floor(ratios.length / 2)]! * 100) / 100
}
