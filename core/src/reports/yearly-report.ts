import { formatDate } from '../calendar/format-date.ts'
import { endOfYear } from '../calendar/plain-date.ts'
import { SOURCES } from '../sources/five-sources.ts'
import { paceOf, yearElapsed } from '../targets/pace.ts'
import { formatNumber, formatPercent, formatPercentInSentence } from '../text/numbers.ts'
import { GAINS, INDICATORS, LOSSES, type IndicatorKey } from './indicators.ts'
import type { ReportData } from './report-data.ts'
import {
  SECTIONS,
  type Block,
  type FigureSpan,
  type RemarkPlace,
  type ReportDocument,
  type ReportTable,
  type SectionKey,
  type Span,
} from './report-document.ts'
import { figureOf, type ReportFigure } from './report-figure.ts'

/** What is written where a figure is not known: never a zero. */
export const NOT_KNOWN = '……'

export type Remarks = { readonly [Place in RemarkPlace]?: string }

/** Of so many, the furthest behind are named in a sentence. */
const MOST_NAMED = 3

/**
 * The yearly report (clause 3.8) as a document: sentences made from the figures by fixed patterns, with places for the
 * organisation's own words. What the data does not hold is said in a section of its own.
 */
export function yearlyReport(data: ReportData, remarks: Remarks): ReportDocument {
  const blocks: { readonly [Key in SectionKey]: readonly Block[] } = {
    situation: [...situation(data), remark('situation', remarks)],
    results: [...results(data), remark('results', remarks)],
    movements: [...movements(data), remark('movements', remarks)],
    limits: [remark('limits', remarks)],
    proposals: [remark('proposals', remarks)],
    unknown: unknown(data),
  }
  return {
    sections: (Object.keys(SECTIONS) as SectionKey[]).map((key) => ({
      key,
      heading: SECTIONS[key].heading,
      blocks: blocks[key],
    })),
  }
}

function situation(data: ReportData): readonly Block[] {
  const { cutOff, organisation, year } = data
  const before = figureOf(data, { indicator: 'members_at_start' }) ?? 0
  const now = figureOf(data, { indicator: 'members' }) ?? 0
  const pool = figureOf(data, { indicator: 'pool_in_view' })
  return [
    paragraph(
      `Đến hết ngày ${formatDate(cutOff)}, ${whole(organisation)} có `,
      count(data, { indicator: 'members' }),
      ' đảng viên, ',
      ...change(now - before, [{ indicator: 'members' }, { indicator: 'members_at_start' }]),
      ` so với đầu năm ${year} (`,
      count(data, { indicator: 'members_at_start' }),
      ').',
    ),
    ...(data.round === null || pool === null
      ? []
      : [
          paragraph(
            `Qua khảo sát nguồn “${data.round.name}” (số liệu đến ngày ${formatDate(data.round.asOf)}) có `,
            count(data, { indicator: 'pool_in_view' }),
            ' quần chúng ưu tú, trong đó ',
            count(data, { indicator: 'pool_eligible' }),
            ' người đủ điều kiện xem xét kết nạp, ',
            count(data, { indicator: 'pool_trained' }),
            ' người đã học lớp bồi dưỡng nhận thức về Đảng.',
          ),
        ]),
  ]
}

function results(data: ReportData): readonly Block[] {
  const { year, cutOff } = data
  const target = figureOf(data, { indicator: 'target' })
  const admitted = figureOf(data, { indicator: 'admitted' }) ?? 0
  const before = figureOf(data, { indicator: 'admitted', before: true }) ?? 0
  return [
    ...(target === null ? [] : [paragraph(...targetSentence(data, year))]),
    paragraph(
      `Từ đầu năm đến hết ngày ${formatDate(cutOff)} có `,
      count(data, { indicator: 'admitted' }),
      ' người có quyết định kết nạp',
      ...(target === null ? [] : against(admitted, target)),
      '; ',
      count(data, { indicator: 'joined' }),
      ' người đã được tổ chức lễ kết nạp.',
    ),
    ...(target === null || cutOff >= endOfYear(year) ? [] : [pace(data, target, admitted)]),
    paragraph(
      `So với cùng kỳ năm ${year - 1} (`,
      count(data, { indicator: 'admitted', before: true }),
      ' người), ',
      ...change(admitted - before, [
        { indicator: 'admitted' },
        { indicator: 'admitted', before: true },
      ]),
      before === 0 || before === admitted
        ? '.'
        : ` (bằng ${formatPercentInSentence(admitted, before)} cùng kỳ).`,
    ),
    { kind: 'table', table: sourcesTable(data) },
    ...(data.children.length === 0
      ? []
      : ([...reached(data), { kind: 'table', table: childrenTable(data) }] satisfies Block[])),
  ]
}

/** Where both reckonings are known, both are told: the stricter applies (clause 1.1). */
function targetSentence(data: ReportData, year: number): readonly Span[] {
  const byRate = figureOf(data, { indicator: 'target_by_rate' })
  const minimum = figureOf(data, { indicator: 'target_minimum' })
  const start = [
    `Chỉ tiêu kết nạp năm ${year} là `,
    count(data, { indicator: 'target' }),
    ' đảng viên',
  ]
  if (byRate === null) return [...start, '.']
  if (minimum === null) return [...start, ', tính theo tỷ lệ trên số đảng viên đầu năm.']
  return [
    ...start,
    ': tính theo tỷ lệ trên số đảng viên đầu năm là ',
    count(data, { indicator: 'target_by_rate' }),
    ', mức tối thiểu là ',
    count(data, { indicator: 'target_minimum' }),
    ', lấy số cao hơn.',
  ]
}

function against(admitted: number, target: number): readonly Span[] {
  const left = target - admitted
  const both: FigureSpan['of'] = [{ indicator: 'admitted' }, { indicator: 'target' }]
  return [
    ', đạt ',
    { shown: formatPercent(admitted, target), of: both },
    ' chỉ tiêu, ',
    ...(left === 0
      ? ['vừa đủ']
      : [
          left > 0 ? 'còn thiếu ' : 'vượt ',
          { shown: formatNumber(Math.abs(left)), of: both },
          ' người',
        ]),
  ]
}

function pace({ year, cutOff }: ReportData, target: number, admitted: number): Block {
  const elapsed = yearElapsed(year, cutOff)
  const { expected, difference, words } = paceOf(target, admitted, elapsed)
  const both: FigureSpan['of'] = [{ indicator: 'admitted' }, { indicator: 'target' }]
  return paragraph(
    `Theo nhịp năm, đến ngày này cần kết nạp `,
    { shown: formatNumber(expected), of: [{ indicator: 'target' }] },
    ' người; ',
    ...(difference === 0 ? ['đúng nhịp'] : [{ shown: words, of: both }, ' người so với nhịp năm']),
    '.',
  )
}

/** How many below have met their target, and who are the furthest from it. */
function reached(data: ReportData): readonly Block[] {
  const measured = data.children.flatMap((child) => {
    const target = figureOf(data, { indicator: 'target', child: child.id })
    const result = figureOf(data, { indicator: 'admitted', child: child.id }) ?? 0
    return target === null || target === 0 ? [] : [{ child, target, result }]
  })
  if (measured.length === 0) return []
  const behind = measured
    .filter(({ target, result }) => result < target)
    .sort((a, b) => a.result * b.target - b.result * a.target)
  const met = measured.length - behind.length
  const named = behind.slice(0, MOST_NAMED).flatMap(({ child, target, result }, index): Span[] => [
    `${index === 0 ? '' : '; '}${child.name} (`,
    {
      shown: formatPercent(result, target),
      of: [
        { indicator: 'admitted', child: child.id },
        { indicator: 'target', child: child.id },
      ],
    },
    ')',
  ])
  return [
    paragraph(
      `Trong ${formatNumber(measured.length)} tổ chức trực thuộc được giao chỉ tiêu, ${formatNumber(met)} tổ chức đã đạt hoặc vượt, ${formatNumber(behind.length)} tổ chức chưa đạt`,
      ...(behind.length === 0 ? [] : [behind.length === 1 ? ', là ' : ', thấp nhất là ', ...named]),
      '.',
    ),
  ]
}

function movements(data: ReportData): readonly Block[] {
  const lost = (before: boolean) =>
    LOSSES.reduce((sum, reason) => sum + (figureOf(data, { indicator: reason, before }) ?? 0), 0)
  const [now, before] = [lost(false), lost(true)]
  const all = (isBefore: boolean) =>
    LOSSES.map((reason): ReportFigure => ({
      indicator: reason,
      ...(isBefore ? { before: true } : {}),
    })) as unknown as FigureSpan['of']
  return [
    paragraph(
      'Trong kỳ giảm ',
      { shown: formatNumber(now), of: all(false) },
      ' đảng viên, ',
      ...change(now - before, [...all(false), ...all(true)]),
      ` so với cùng kỳ năm ${data.year - 1} (`,
      { shown: formatNumber(before), of: all(true) },
      ').',
    ),
    { kind: 'table', table: movementsTable(data) },
  ]
}

/** Said, never invented. */
function unknown(data: ReportData): readonly Block[] {
  const lines = [
    figureOf(data, { indicator: 'target' }) === null
      ? `Chỉ tiêu kết nạp năm ${data.year}: đến ngày chốt chưa được giao, nên chưa tính được tỷ lệ đạt.`
      : null,
    data.round === null
      ? `Nguồn kết nạp: đến ngày chốt chưa có đợt khảo sát nguồn nào có báo cáo.`
      : null,
    'Tỷ lệ đảng viên trên dân số: hệ thống chưa có số dân.',
    'Đảng viên bỏ sinh hoạt và đảng viên đi làm ăn xa: hệ thống chưa theo dõi riêng hai nhóm này.',
  ]
  return lines.filter((line) => line !== null).map((line) => paragraph(line))
}

function sourcesTable(data: ReportData): ReportTable {
  return {
    key: 'sources',
    caption: 'Kết quả theo năm nguồn',
    head: ['Nguồn', 'Chỉ tiêu', 'Kết nạp', 'Đạt', `Cùng kỳ ${data.year - 1}`],
    rows: [
      ...SOURCES.map(({ id, name }) => ({
        name,
        cells: [
          count(data, { indicator: 'target', source: id }),
          count(data, { indicator: 'admitted', source: id }),
          share(data, { source: id }),
          count(data, { indicator: 'admitted', source: id, before: true }),
        ],
      })),
      {
        name: 'Cộng',
        total: true,
        cells: [
          count(data, { indicator: 'target' }),
          count(data, { indicator: 'admitted' }),
          share(data, {}),
          count(data, { indicator: 'admitted', before: true }),
        ],
      },
    ],
  }
}

function childrenTable(data: ReportData): ReportTable {
  return {
    key: 'children',
    caption: 'Kết quả theo tổ chức trực thuộc',
    head: ['Tổ chức', 'Chỉ tiêu', 'Kết nạp', 'Đạt', `Cùng kỳ ${data.year - 1}`],
    rows: data.children.map(({ id, name }) => ({
      name,
      cells: [
        count(data, { indicator: 'target', child: id }),
        count(data, { indicator: 'admitted', child: id }),
        share(data, { child: id }),
        count(data, { indicator: 'admitted', child: id, before: true }),
      ],
    })),
  }
}

const GAIN_WORDS = {
  joined: 'Tăng do kết nạp (đã tổ chức lễ)',
  restored: 'Tăng do khôi phục quyền đảng viên',
  transferred_in: 'Tăng do chuyển đến',
  arrived: 'Tăng do từ ngoài tỉnh đến',
} as const satisfies Record<(typeof GAINS)[number], string>

/** Opening + increases − decreases = closing, as form 1-BTCTW has it. */
function movementsTable(data: ReportData): ReportTable {
  const value = (indicator: IndicatorKey, before = false) =>
    figureOf(data, { indicator, before }) ?? 0
  const rest =
    value('members') -
    value('members_at_start') -
    GAINS.reduce((sum, reason) => sum + value(reason), 0) +
    LOSSES.reduce((sum, reason) => sum + value(reason), 0)
  const row = (indicator: IndicatorKey, name: string = INDICATORS[indicator].name) => ({
    name,
    cells: [count(data, { indicator }), count(data, { indicator, before: true })],
  })
  return {
    key: 'movements',
    caption: 'Tăng, giảm đảng viên',
    head: ['Nội dung', 'Kỳ này', `Cùng kỳ ${data.year - 1}`],
    rows: [
      row('members_at_start'),
      ...GAINS.map((reason) => row(reason, GAIN_WORDS[reason])),
      ...LOSSES.map((reason) => row(reason, `Giảm do ${lower(INDICATORS[reason].name)}`)),
      // Registered when the system was set up, with a day of joining of their own; or come with a reorganisation.
      ...(rest === 0
        ? []
        : [
            {
              name: 'Chênh lệch do lập danh sách ban đầu, sắp xếp tổ chức',
              cells: [formatSigned(rest), ''],
            },
          ]),
      { ...row('members', 'Đảng viên cuối kỳ'), total: true },
    ],
  }
}

function remark(place: RemarkPlace, remarks: Remarks): Block {
  return { kind: 'remark', place, text: remarks[place]?.trim() || null }
}

function paragraph(...spans: readonly Span[]): Block {
  return { kind: 'paragraph', spans }
}

function count(data: ReportData, figure: ReportFigure): Span {
  const value = figureOf(data, figure)
  return { shown: value === null ? NOT_KNOWN : formatNumber(value), of: [figure] }
}

function share(data: ReportData, part: Pick<ReportFigure, 'child' | 'source'>): Span {
  const result = figureOf(data, { indicator: 'admitted', ...part })
  const target = figureOf(data, { indicator: 'target', ...part })
  return {
    shown: result === null || target === null ? NOT_KNOWN : formatPercent(result, target),
    of: [
      { indicator: 'admitted', ...part },
      { indicator: 'target', ...part },
    ],
  }
}

function change(difference: number, of: FigureSpan['of']): readonly Span[] {
  if (difference === 0) return [{ shown: 'không tăng, không giảm', of }]
  return [
    difference > 0 ? 'tăng ' : 'giảm ',
    { shown: formatNumber(Math.abs(difference)), of },
    ' người',
  ]
}

function formatSigned(value: number): string {
  return value > 0 ? `+${formatNumber(value)}` : formatNumber(value)
}

function lower(name: string): string {
  return name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
}

/** Whose members a sentence counts: a committee stands for all below it. */
function whole({ kind, name }: ReportData['organisation']): string {
  return kind === 'provincial_committee' ? 'toàn Đảng bộ tỉnh' : name
}
