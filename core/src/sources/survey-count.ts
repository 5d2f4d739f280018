import { Refusal } from '../refusal.ts'
import { SOURCES, type SourceId } from './five-sources.ts'

export interface SurveyCount {
  readonly source: SourceId
  /** Outstanding people in view. */
  readonly inView: number
  /** Of them, who meet the conditions. */
  readonly eligible: number
  /** Of them, who hold the awareness certificate. */
  readonly trained: number
}

/**
 * Eligible and trained people are among those in view; every source is answered once.
 * @throws Refusal THIEU-NGUON, DU-DIEU-KIEN-QUA-NGUON, DA-HOC-QUA-NGUON
 */
export function checkCounts(counts: readonly SurveyCount[], organisationName: string): void {
  for (const { id, name } of SOURCES) {
    const count = counts.find(({ source }) => source === id)
    if (count === undefined) {
      throw new Refusal(
        'THIEU-NGUON',
        `${organisationName} chưa có số của nguồn “${name}”. Không có ai thì ghi 0.`,
      )
    }
    if (count.eligible > count.inView) {
      throw new Refusal(
        'DU-DIEU-KIEN-QUA-NGUON',
        `${organisationName}, ${name}: ${count.eligible} người đủ điều kiện nhiều hơn ${count.inView} quần chúng ưu tú. Sửa lại một trong hai số.`,
        `counts.${id}.eligible`,
      )
    }
    if (count.trained > count.inView) {
      throw new Refusal(
        'DA-HOC-QUA-NGUON',
        `${organisationName}, ${name}: ${count.trained} người đã học nhiều hơn ${count.inView} quần chúng ưu tú. Sửa lại một trong hai số.`,
        `counts.${id}.trained`,
      )
    }
  }
}

/** The five sources in order, zero where nothing was counted. */
export function inOrder(
  counts: readonly (Omit<SurveyCount, 'source'> & { source: number })[],
): SurveyCount[] {
  return SOURCES.map(({ id }) => {
    const count = counts.find(({ source }) => source === id)
    return {
      source: id,
      inView: count?.inView ?? 0,
      eligible: count?.eligible ?? 0,
      trained: count?.trained ?? 0,
    }
  })
}
