import { allocationGap } from '@ptdv/core/targets/allocation-gap'
import { formatNumber } from '@ptdv/core/text/numbers'
import { useReducer, useState, type ReactNode } from 'react'
import type { Problem } from '../api/problem.ts'
import type { Sheet, SheetLine } from '../api/shapes.ts'
import { succeeds } from '../api/succeeds.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { AbovePoolList } from './above-pool-list.tsx'
import { AllocationMeter } from './allocation-meter.tsx'
import { AssignDialog, type AssignmentPaper } from './assign-dialog.tsx'
import { PrintedTotals } from './printed-totals.tsx'
import { SheetGrid } from './sheet-grid.tsx'
import { SheetProblem } from './sheet-problem.tsx'
import { abovePool, gridOf, linesOf, notesOf, type Notes } from './sheet-lines.ts'
import { sheetReducer, startSheet, sumOfRow } from './sheet-state.ts'

export interface AllocationSheetViewProps {
  /** Give it a `key` of year and organisation: what is typed belongs to one sheet. */
  readonly sheet: Sheet
  /** Takes what was saved and assigned to Excel. */
  readonly exporting?: ReactNode
  /** “Dự thảo, bản 3, lưu 14 giờ 05 hôm nay” */
  readonly draftNote: string
  /** Typed before and never sent: the sheet starts with it instead of the draft. */
  readonly unsent: readonly SheetLine[] | null
  /** Where the province sets its own target; null where it comes from above. */
  readonly ownTargetHref: string | null
  readonly saving: boolean
  readonly assigning: boolean
  /** What the last of the calls below was refused with; their rejection is told here and nowhere else. */
  readonly problem: Problem | null
  /** Takes over what others wrote meanwhile; what is typed stays. */
  readonly onReload: () => void
  readonly onPropose: (from: 'pool' | 'last_year') => Promise<readonly SheetLine[]>
  readonly onSave: (lines: SheetLine[]) => Promise<unknown>
  readonly onAssign: (lines: SheetLine[], paper: AssignmentPaper) => Promise<unknown>
}

/** From so many rows the sheet scrolls by itself, its head staying in sight. */
const TALL_FROM = 20

export function AllocationSheetView(props: AllocationSheetViewProps) {
  const { sheet, problem } = props
  const { children, year } = sheet
  const lines = props.unsent ?? sheet.draft?.lines ?? sheet.assigned?.lines ?? []
  const announce = useAnnounce()
  const [state, dispatch] = useReducer(sheetReducer, gridOf(children, lines), startSheet)
  const [notes, setNotes] = useState<Notes>(() => notesOf(lines))
  const [saved, setSaved] = useState({
    grid: props.unsent ? null : state.grid,
    notes,
    drafted: sheet.draft !== null,
  })
  const [gapReason, setGapReason] = useState(sheet.assigned?.gapReason ?? '')
  const [isAssigning, setAssigning] = useState(false)

  const current = linesOf(children, state.grid, notes)
  const gap = sheet.assignedFromAbove && allocationGap(sheet.assignedFromAbove, current)
  const given = state.grid.reduce((sum, cells) => sum + sumOfRow(cells), 0)
  const isAsAssigned =
    sheet.assigned !== null &&
    String(state.grid) === String(gridOf(children, sheet.assigned.lines)) &&
    gapReason === (sheet.assigned.gapReason ?? '')
  const propose = async (from: 'pool' | 'last_year') => {
    const proposed = await props.onPropose(from).catch(() => null)
    if (!proposed) return
    dispatch({ type: 'replaced', grid: gridOf(children, proposed) })
    announce('Đã điền theo đề xuất. Ctrl+Z trong bảng để trở lại số cũ.')
  }
  const save = async () => {
    if (!(await succeeds(props.onSave(current)))) return
    setSaved({ grid: state.grid, notes, drafted: true })
    announce('Đã lưu nháp. Cấp dưới chưa thấy bảng này.')
  }
  const poolNote = sheet.poolRound
    ? `Nguồn: số quần chúng đủ điều kiện theo ${sheet.poolRound}.`
    : 'Nguồn: chưa có đợt khảo sát nào.'
  return (
    <>
      <PageHead
        crumb={{ href: `/chi-tieu?nam=${year}`, label: 'Chỉ tiêu', here: props.draftNote }}
        title={`Giao chỉ tiêu năm ${year}`}
        actions={
          <>
            <Button icon="wand" onClick={() => void propose('pool')}>
              Đề xuất theo nguồn
            </Button>
            <Button onClick={() => void propose('last_year')}>Theo kết quả {year - 1}</Button>
            <Button disabled={state.past.length === 0} onClick={() => dispatch({ type: 'undone' })}>
              Hoàn tác
            </Button>
            {props.exporting}
          </>
        }
      />
      <AllocationMeter
        gap={gap}
        given={given}
        ownTargetHref={props.ownTargetHref}
        gapReason={gapReason}
        onGapReason={setGapReason}
        drafted={saved.drafted}
        dirty={saved.grid !== state.grid || saved.notes !== notes}
        isAsAssigned={isAsAssigned}
        saving={props.saving}
        onSave={() => void save()}
        onAssign={() => setAssigning(true)}
      />
      {problem && !isAssigning && (
        <div className="page-problem">
          <SheetProblem problem={problem} onReload={props.onReload} />
        </div>
      )}
      <PrintedTotals sheet={sheet} grid={state.grid} />
      {children.length === 0 ? (
        <section className="card">
          <EmptyState title="Không có tổ chức nào để giao" icon="tree">
            Tổ chức này không có tổ chức đảng trực thuộc.
          </EmptyState>
        </section>
      ) : (
        <section
          className={children.length > TALL_FROM ? 'card sheet-card tall' : 'card sheet-card'}
        >
          <div className="scroll" tabIndex={0} role="region" aria-label="Bảng giao chỉ tiêu">
            <SheetGrid sheet={sheet} grid={state.grid} dispatch={dispatch} />
          </div>
        </section>
      )}
      <div className="legend sheet-note">
        <span>{poolNote}</span>
        <span>{year - 1}: số đã kết nạp trong năm; năm chưa hết thì đến hôm nay.</span>
        <span className="only-wide">
          Mũi tên để di chuyển, Ctrl+C và Ctrl+V với Excel, Ctrl+Z để hoàn tác.
        </span>
      </div>
      <AbovePoolList
        cells={abovePool(children, state.grid)}
        year={year}
        notes={notes}
        onNote={(key, note) => setNotes({ ...notes, [key]: note })}
      />
      {isAssigning && (
        <AssignDialog
          year={year}
          total={given}
          organisations={children.length}
          gapReason={gap?.exact ? null : gapReason.trim() || null}
          replaces={sheet.assigned !== null}
          busy={props.assigning}
          problem={problem}
          onReload={props.onReload}
          onAssign={(paper) => {
            void succeeds(props.onAssign(current, paper)).then((assigned) => {
              if (!assigned) return
              setAssigning(false)
              announce(`Đã giao ${formatNumber(given)} chỉ tiêu năm ${year}.`)
            })
          }}
          onClose={() => setAssigning(false)}
        />
      )}
    </>
  )
}
