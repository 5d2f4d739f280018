import { read, write } from '../database/unit-of-work.ts'
import { acting, api, signedIn, writeRequest } from '../http/api.ts'
import { addAccount } from './add-account.ts'
import { changePassword } from './change-password.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { delegate } from './delegate.ts'
import { disableAccount } from './disable-account.ts'
import { endMandate } from './end-mandate.ts'
import { endSession } from './end-session.ts'
import { grantMandate } from './grant-mandate.ts'
import { listAccounts } from './list-accounts.ts'
import { listDelegations } from './list-delegations.ts'
import { listSessions } from './list-sessions.ts'
import { resetPassword } from './reset-password.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { startSecondFactor } from './start-second-factor.ts'
import { tellMe } from './tell-me.ts'
import { unlockAccount } from './unlock-account.ts'

const administer = acting('access.administer')

export const accessRoutes = {
  me: api.access.me.use(signedIn).handler(({ context }) => tellMe(context.house, context.account)),
  signIn: api.access.signIn.handler(({ context, input }) => signIn(context, input)),
  signOut: api.access.signOut.handler(({ context }) => signOut(context)),
  changePassword: api.access.changePassword
    .use(signedIn)
    .handler(({ context, input }) => changePassword(context, context.account, input)),
  startSecondFactor: api.access.startSecondFactor
    .use(signedIn)
    .handler(({ context, input }) => startSecondFactor(context, context.account, input.password)),
  confirmSecondFactor: api.access.confirmSecondFactor
    .use(signedIn)
    .handler(({ context, input }) => confirmSecondFactor(context, context.account, input.code)),
  listSessions: api.access.listSessions
    .use(signedIn)
    .handler(({ context }) => listSessions(context.house, context.account)),
  endSession: api.access.endSession
    .use(signedIn)
    .handler(({ context, input }) => endSession(context, context.account, input.id)),
  delegate: api.access.delegate
    .use(acting('access.delegate'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('access.delegate', input), (unit) =>
        delegate(unit, input),
      ),
    ),
  listDelegations: api.access.listDelegations
    .use(acting('access.delegate'))
    .handler(({ context }) => read(context.house, context.asker, listDelegations)),
  listAccounts: api.access.listAccounts
    .use(administer)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listAccounts(unit, input.text)),
    ),
  createAccount: api.access.createAccount.use(administer).handler(async ({ context, input }) => {
    const { house, asker } = context
    const firstPassword = house.auth.firstPassword(`create\n${asker.accountId}\n${input.key}`)
    const { id } = await write(house, asker, writeRequest('access.createAccount', input), (unit) =>
      addAccount(unit, input, firstPassword),
    )
    return { id, firstPassword }
  }),
  resetPassword: api.access.resetPassword.use(administer).handler(async ({ context, input }) => {
    const { house, asker } = context
    const firstPassword = house.auth.firstPassword(`reset\n${asker.accountId}\n${input.key}`)
    await write(house, asker, writeRequest('access.resetPassword', input), (unit) =>
      resetPassword(unit, input, firstPassword),
    )
    return { firstPassword }
  }),
  unlockAccount: api.access.unlockAccount
    .use(administer)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('access.unlockAccount', input), (unit) =>
        unlockAccount(unit, input.id),
      ),
    ),
  disableAccount: api.access.disableAccount
    .use(administer)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('access.disableAccount', input), (unit) =>
        disableAccount(unit, input.id),
      ),
    ),
  grantMandate: api.access.grantMandate
    .use(administer)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('access.grantMandate', input), (unit) =>
        grantMandate(unit, input),
      ),
    ),
  endMandate: api.access.endMandate
    .use(acting('organisations.read'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('access.endMandate', input), (unit) =>
        endMandate(unit, input.mandate),
      ),
    ),
}
