import type { Point, Shape } from './read-boundaries.ts'

/** Where each arrow key points on a drawing whose y grows downwards. */
export const DIRECTIONS = {
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
} as const satisfies Record<string, Point>

export type Direction = keyof typeof DIRECTIONS

export function isDirection(key: string): key is Direction {
  return Object.hasOwn(DIRECTIONS, key)
}

/** Beyond this a neighbour no longer lies “in that direction”. */
const WIDEST = 60

/**
 * The commune across the border that lies most nearly in the direction, from centre to centre; null where nothing lies
 * there: the edge of the province. `among` narrows to those that can be chosen.
 */
export function neighbourTowards(
  shapes: readonly Shape[],
  from: Shape,
  direction: Direction,
  among: (shape: Shape) => boolean = () => true,
): Shape | null {
  let nearest: Shape | null = null
  let least = WIDEST
  for (const index of from.borders) {
    const shape = shapes[index]!
    if (!among(shape)) continue
    const off = degreesOff(DIRECTIONS[direction], from.centre, shape.centre)
    if (off < least) {
      least = off
      nearest = shape
    }
  }
  return nearest
}

/** How many degrees the way from one point to another leaves the direction. */
function degreesOff([dx, dy]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [x, y] = [toX - fromX, toY - fromY]
  return (Math.acos((x * dx + y * dy) / Math.hypot(x, y)) * 180) / Math.PI
}
