import { formatDate } from '@ptdv/core/calendar/format-date'
import type { SurveyCount } from '@ptdv/core/sources/survey-count'
import { formatNumber } from '@ptdv/core/text/numbers'
import { getRound } from '../../sources/get-round.ts'
import { titleOf, type ExportSource } from '../export-source.ts'
import { sourceName } from '../filter-words.ts'

export const surveyRoundSource: ExportSource<'survey_round'> = {
  async title(unit, filters) {
    const { round, organisation } = await getRound(unit, filters)
    return titleOf('survey_round', `${round.name} – ${organisation.name}`)
  },
  async open(unit, filters) {
    const { round, organisation, totals, children, holdsMembers } = await getRound(unit, filters)
    const expected = sum(children.map((child) => child.expected))
    const reported = sum(children.map((child) => child.reported))
    const all = sumOf(totals)
    return {
      lines: [
        `Do ${round.organisation.name} mở; số chốt ngày ${formatDate(round.asOf)}, hạn báo cáo ${formatDate(round.dueOn)}`,
        ...(holdsMembers
          ? []
          : [`${formatNumber(reported)} trong ${formatNumber(expected)} chi bộ đã báo cáo`]),
      ],
      count: null,
      sheets: {
        totals: {
          rows: totals.map(({ source, ...counts }) => ({ source: sourceName(source), ...counts })),
          total: { source: 'Cộng', ...all },
        },
        children: holdsMembers
          ? null
          : {
              rows: children.map((child) => ({
                organisation: child.organisation.name,
                expected: child.expected,
                reported: child.reported,
                ...sumOf(child.counts),
              })),
              total: { organisation: organisation.name, expected, reported, ...all },
            },
        bySource: holdsMembers
          ? null
          : {
              rows: children.flatMap((child) =>
                child.counts.map(({ source, ...counts }) => ({
                  organisation: child.organisation.name,
                  source: sourceName(source),
                  ...counts,
                })),
              ),
            },
      },
    }
  },
}

function sumOf(counts: readonly SurveyCount[]): Omit<SurveyCount, 'source'> {
  return {
    inView: sum(counts.map(({ inView }) => inView)),
    eligible: sum(counts.map(({ eligible }) => eligible)),
    trained: sum(counts.map(({ trained }) => trained)),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
