import { formName, formOf, FORM_KEYS, type FormKey } from './forms.ts'

/** A cell that a sum takes, added or taken away. */
export interface Term {
  readonly form: FormKey
  readonly row: string
  readonly column: string
  readonly sign: 1 | -1
}

/** Two sums of this period that must be the same. */
export interface Check {
  readonly label: string
  readonly left: readonly Term[]
  readonly right: readonly Term[]
}

const term = (form: FormKey, row: string, column = 'now', sign: 1 | -1 = 1): Term => ({
  form,
  row,
  column,
  sign,
})

const MEMBERS: Readonly<Record<'1' | '3' | '4' | '5', Term>> = {
  1: term('1', 'closing'),
  3: term('3', 'members'),
  4: term('4', 'members', 'total'),
  5: term('5', 'all', 'members'),
}

/** rules.md §11: aggregated from the base upwards, and the same count by every dimension. */
const BETWEEN_FORMS: Readonly<Record<string, Check>> = {
  balance: {
    label: 'Biểu 1: A + B − C = D (kể cả các dòng ngoài mẫu)',
    left: [
      term('1', 'opening'),
      term('1', 'increase'),
      term('1', 'registered'),
      term('1', 'reorganised_in'),
      term('1', 'decrease', 'now', -1),
      term('1', 'reorganised_out', 'now', -1),
      term('1', 'not_listed', 'now', -1),
    ],
    right: [MEMBERS[1]],
  },
  members_1_3: {
    label: 'Biểu 1 mục D = Biểu 3 mục I',
    left: [MEMBERS[1]],
    right: [MEMBERS[3]],
  },
  members_3_4: {
    label: 'Biểu 3 mục I = Biểu 4 tổng số',
    left: [MEMBERS[3]],
    right: [MEMBERS[4]],
  },
  members_3_5: {
    label: 'Biểu 3 mục I = Biểu 5 tổng số đảng viên',
    left: [MEMBERS[3]],
    right: [MEMBERS[5]],
  },
  bases_2_5: {
    label: 'Biểu 2 mục III = Biểu 5 số tổ chức cơ sở đảng',
    left: [term('2', 'bases')],
    right: [term('5', 'all', 'bases')],
  },
  bases_5: {
    label: 'Biểu 5: đảng bộ cơ sở + chi bộ cơ sở = tổng số',
    left: [term('5', 'all', 'base_committees'), term('5', 'all', 'base_cells')],
    right: [term('5', 'all', 'bases')],
  },
}

/** Each whole is the sum of its parts, in the first column that counts people. */
function partsOf(form: FormKey): readonly (readonly [string, Check])[] {
  const { rows } = formOf(form)
  const column = form === '5' ? 'members' : form === '4' ? 'total' : 'now'
  const groups = new Map<string, { of: string; parts: string[] }>()
  for (const [key, { part }] of Object.entries(rows)) {
    if (part === undefined) continue
    const name = `${part.of}_${part.by}`
    const group = groups.get(name) ?? { of: part.of, parts: [] }
    group.parts.push(key)
    groups.set(name, group)
  }
  return [...groups].map(([name, { of, parts }]) => [
    `parts_${form}_${name}`,
    {
      label: `${formName(form)}: ${wholeLabel(rows[of]!.label)} = tổng ${parts.length} dòng chia ra (${firstPart(rows[parts[0]!]!.label)}…)`,
      left: parts.map((row) => term(form, row, column)),
      right: [term(form, of, column)],
    },
  ])
}

function wholeLabel(label: string): string {
  return label.replace(/^[-+] /, '').replace(/, (chia ra|gồm):$/, '')
}

function firstPart(label: string): string {
  return label.replace(/^([-+]|Trong đó: -) /, '').replace(/, (chia ra|gồm):$/, '')
}

/** Every sum that must agree, by its name. */
export const CHECKS: Readonly<Record<string, Check>> = {
  ...BETWEEN_FORMS,
  ...Object.fromEntries(FORM_KEYS.flatMap(partsOf)),
}

/** Those in which a form takes part. */
export function checksOf(form: FormKey): readonly (readonly [name: string, check: Check])[] {
  return Object.entries(CHECKS).filter(([, { left, right }]) =>
    [...left, ...right].some((one) => one.form === form),
  )
}
