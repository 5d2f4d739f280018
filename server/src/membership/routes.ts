import { eachByItself } from '../database/each-by-itself.ts'
import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { badgeOutlook } from './badge-outlook.ts'
import { getMember } from './get-member.ts'
import { introduceMany } from './introduce-many.ts'
import { listBadges } from './list-badges.ts'
import { listMembers } from './list-members.ts'
import { listTemporary } from './list-temporary.ts'
import { listTransfers } from './list-transfers.ts'
import { noteSheetPrint, printSheet } from './print-sheet.ts'
import { noteTransferPrint, printTransfer } from './print-transfer.ts'
import { receiveArrival } from './receive-arrival.ts'
import { declineTemporary, receiveTemporary } from './receive-temporary.ts'
import { receiveTransfer, returnTransfer } from './receive-transfer.ts'
import { recordBadges } from './record-badges.ts'
import { recordMemberAct } from './record-member-act.ts'

const reading = acting('members.read')
const transferOf = ({ transfer }: { readonly transfer: number }) => transfer

export const membershipRoutes = {
  listMembers: api.membership.listMembers
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listMembers(unit, input)),
    ),
  getMember: api.membership.getMember
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getMember(unit, input)),
    ),
  listBadges: api.membership.listBadges
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listBadges(unit, input)),
    ),
  badgeOutlook: api.membership.badgeOutlook
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => badgeOutlook(unit, input)),
    ),
  recordBadges: api.membership.recordBadges
    .use(reading)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('badges.record', input), (unit) =>
        recordBadges(unit, input),
      ),
    ),
  // Which desk records which act is asked of the member's cell (member-desk.ts).
  recordMemberAct: api.membership.recordMemberAct
    .use(reading)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('members.act', input), (unit) =>
        recordMemberAct(unit, input),
      ),
    ),
  listTransfers: api.membership.listTransfers
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listTransfers(unit, input)),
    ),
  introduceMany: api.membership.introduceMany
    .use(reading)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('transfers.introduce', input), (unit) =>
        introduceMany(unit, input),
      ),
    ),
  receiveTransfers: api.membership.receiveTransfers
    .use(reading)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('transfers.receive', input), (unit) =>
        eachByItself(unit, input.lines, transferOf, (line) =>
          receiveTransfer(unit, { ...line, happenedOn: input.happenedOn }),
        ),
      ),
    ),
  returnTransfer: api.membership.returnTransfer
    .use(reading)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('transfers.return', input), (unit) =>
        returnTransfer(unit, input),
      ),
    ),
  listTemporary: api.membership.listTemporary
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listTemporary(unit, input)),
    ),
  receiveTemporary: api.membership.receiveTemporary
    .use(reading)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('temporary.receive', input), (unit) =>
        eachByItself(unit, input.lines, transferOf, (line) =>
          receiveTemporary(unit, { ...line, happenedOn: input.happenedOn }),
        ),
      ),
    ),
  declineTemporary: api.membership.declineTemporary
    .use(reading)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('temporary.decline', input), (unit) =>
        declineTemporary(unit, input),
      ),
    ),
  receiveArrival: api.membership.receiveArrival
    .use(reading)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('transfers.arrival', input), (unit) =>
        receiveArrival(unit, input),
      ),
    ),
  printSheet: api.membership.printSheet.use(reading).handler(async ({ context, input }) => {
    const noted = await write(
      context.house,
      context.asker,
      writeRequest('members.sheet', input),
      (unit) => noteSheetPrint(unit, input),
    )
    return read(context.house, context.asker, (unit) => printSheet(unit, input, noted))
  }),
  printTransfer: api.membership.printTransfer.use(reading).handler(async ({ context, input }) => {
    await write(context.house, context.asker, writeRequest('transfers.print', input), (unit) =>
      noteTransferPrint(unit, input),
    )
    return read(context.house, context.asker, (unit) => printTransfer(unit, input))
  }),
}
