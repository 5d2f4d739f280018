import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import type { ReportData } from '@ptdv/core/reports/report-data'
import type { Unit } from '../database/unit-of-work.ts'
import { asKnown, type Known } from '../figures/known.ts'
import type { Basis } from '../figures/read-figures.ts'
import { Missing } from '../http/missing.ts'

/** The figures of a report on both trees, as frozen. */
export interface FrozenContent {
  readonly asItWas: ReportData
  readonly restated: ReportData
}

/** The frozen figures of a basis. */
export function frozenData({ content }: Pick<Freeze, 'content'>, basis: Basis): ReportData {
  return basis === 'then' ? content.asItWas : content.restated
}

export interface Freeze {
  readonly act: number
  readonly organisationId: number
  readonly cutOff: PlainDate
  readonly frozenOn: PlainDate
  readonly knownAct: number
  readonly content: FrozenContent
  readonly hash: string
  readonly at: Date
  readonly by: string
}

/** @throws Missing outside the asker's part of the tree */
export async function readFreeze(unit: Unit, act: number): Promise<Freeze> {
  const row = await unit.db
    .selectFrom('report_freeze as f')
    .innerJoin('act', 'act.id', 'f.act_id')
    .where('f.act_id', '=', act)
    .select([
      'f.act_id as act',
      'f.organisation_id as organisationId',
      'f.cut_off as cutOff',
      'f.frozen_on as frozenOn',
      'f.known_act as knownAct',
      'f.content',
      'f.hash',
      'act.recorded_at as at',
      'act.recorded_by_name as by',
    ])
    .executeTakeFirst()
  if (row === undefined) throw new Missing()
  return row
}

/** What was recorded when it was frozen. */
export function knownThen(unit: Unit, freeze: Freeze): Promise<Known> {
  return asKnown(unit, { upToAct: freeze.knownAct, on: freeze.frozenOn })
}

/** All that the hash covers. */
export function hashedContent({
  organisationId,
  cutOff,
  frozenOn,
  knownAct,
  content,
}: Pick<Freeze, 'organisationId' | 'cutOff' | 'frozenOn' | 'knownAct' | 'content'>) {
  return { organisationId, cutOff, frozenOn, knownAct, content }
}
