import type { PlainDate } from '@ptdv/core/calendar/plain-date'
import { formatNumber } from '@ptdv/core/text/numbers'
import { listAllAccounts } from '../../access/list-accounts.ts'
import { titleOf, type ExportSource } from '../export-source.ts'
import { filterWords } from '../filter-words.ts'

type Account = Awaited<ReturnType<typeof listAllAccounts>>[number]

export const accountsSource: ExportSource<'accounts'> = {
  title: async ({ asker }) => titleOf('accounts', asker.organisationName),
  async open(unit, { text }) {
    const accounts = await listAllAccounts(unit, text)
    return {
      lines: [
        `${formatNumber(accounts.length)} tài khoản`,
        ...filterWords([text && `tên có “${text}”`]),
      ],
      count: accounts.length,
      sheets: {
        accounts: {
          rows: accounts.map((account) => ({
            displayName: account.displayName,
            userName: account.userName,
            mandates: heldMandates(account, unit.today),
            state: account.disabledOn
              ? 'Đã ngừng'
              : account.lockedUntil
                ? 'Đang khóa do nhập sai'
                : 'Đang dùng',
            secondFactor: account.secondFactor ? 'Đã cài' : 'Chưa cài',
          })),
        },
      },
    }
  },
}

/** Those that hold today or will, as the screen lists them. */
function heldMandates({ mandates }: Account, today: PlainDate): string {
  return mandates
    .filter(({ endedAt, to }) => endedAt === null && (to === null || to >= today))
    .map(({ roleName, organisation, delegatedBy }) =>
      [roleName, organisation.name, delegatedBy && `thay ${delegatedBy}`]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ')
}
