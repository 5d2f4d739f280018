import { geoMercator, geoPath, type GeoPermissibleObjects } from 'd3-geo'
import { feature, neighbors } from 'topojson-client'
import type { GeometryObject, Topology } from 'topojson-specification'

/** One commune as it is drawn. */
export interface Shape {
  /** Code of the General Statistics Office: the key; names repeat. */
  readonly code: string
  readonly name: string
  /** The outline as an SVG path. */
  readonly outline: string
  readonly centre: Point
  /** Places in the list of shapes of those that share a border. */
  readonly borders: readonly number[]
}

export interface Boundaries {
  readonly shapes: readonly Shape[]
  readonly width: number
  readonly height: number
  /** Who drew the boundaries and by which act, as it stands under the map. */
  readonly source: string
}

export type Point = readonly [x: number, y: number]

/** Units of the drawing, not pixels: the screen scales it. */
const WIDTH = 560
/** Room for the line of a shape at the edge. */
const MARGIN = 3

/**
 * Reads the replaceable file of boundaries (docs/map.md) and lays it flat. A province is small: Mercator, which keeps
 * angles, shows the shapes as people know them.
 * @throws Error when the file is not what docs/map.md describes
 */
export function readBoundaries(file: unknown): Boundaries {
  const { topology, communes, source } = checked(file)
  const collection = feature(topology, communes) as GeoPermissibleObjects & {
    readonly features: readonly GeoPermissibleObjects[]
  }
  const projection = geoMercator().fitWidth(WIDTH, collection)
  const path = geoPath(projection).digits(1)
  const [[left, top], [right, bottom]] = path.bounds(collection)
  const borders = neighbors(communes.geometries as GeometryObject[])
  const [x, y] = projection.translate()
  projection.translate([x - left + MARGIN, y - top + MARGIN])
  return {
    shapes: communes.geometries.map((geometry, index): Shape => {
      const drawn = collection.features[index]!
      return {
        code: String(geometry.id),
        name: (geometry.properties as { name?: string } | undefined)?.name ?? String(geometry.id),
        outline: path(drawn) ?? '',
        centre: path.centroid(drawn),
        borders: borders[index] ?? [],
      }
    }),
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
    source,
  }
}

type Communes = Extract<Topology['objects'][string], { readonly type: 'GeometryCollection' }>

function checked(file: unknown): { topology: Topology; communes: Communes; source: string } {
  const topology = file as Partial<Topology> & { readonly source?: unknown }
  const communes = topology?.objects?.['communes']
  if (topology?.type !== 'Topology' || communes?.type !== 'GeometryCollection')
    throw new Error('The file of boundaries is no TopoJSON with an object “communes”.')
  if (communes.geometries.some(({ id }) => id === undefined))
    throw new Error('A shape of the file of boundaries has no id: the code of its commune.')
  if (typeof topology.source !== 'string' || topology.source === '')
    throw new Error('The file of boundaries does not name its source.')
  return { topology: topology as Topology, communes, source: topology.source }
}
