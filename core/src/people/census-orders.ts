/*
 * Numbers of the census beside the Party's own order (ethnic-groups.ts, religions.ts). The census list of ethnic groups
 * is known to us for its first twenty only; the rest must not be guessed.
 */

/** [census number, place in the Party's list] */
type Numbered = readonly (readonly [number: string, place: number])[]

export const CENSUS_ETHNIC_GROUPS: Numbered = [
  ['01', 1],
  ['02', 2],
  ['03', 3],
  ['04', 6],
  ['05', 5],
  ['06', 4],
  ['07', 7],
  ['08', 8],
  ['09', 9],
  ['10', 10],
  ['11', 11],
  ['12', 13],
  ['13', 15],
  ['14', 17],
  ['15', 16],
  ['16', 14],
  ['17', 18],
  ['18', 19],
  ['19', 21],
  ['20', 20],
]

/** Six of the fourteen religions of QĐ 1019/QĐ-TCTK; the Party's “Đạo khác” holds the other eight. */
export const CENSUS_RELIGIONS: Numbered = [
  ['01', 1],
  ['02', 2],
  ['03', 3],
  ['04', 6],
  ['05', 4],
  ['08', 5],
]
