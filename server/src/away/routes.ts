import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { toHandOver } from '../personal/link-rows.ts'
import { visitMember } from '../personal/visit.ts'
import { announceMeeting } from './announce-meeting.ts'
import { callOffMeeting } from './call-off-meeting.ts'
import { getAwayMember } from './get-away-member.ts'
import { getMeeting } from './get-meeting.ts'
import { listAway } from './list-away.ts'
import { listMeetings } from './list-meetings.ts'
import { createMemberLink, revokeMemberLink } from './member-link.ts'
import { myMeetings } from './my-meetings.ts'
import { noteOpinionsPrint, printOpinions } from './print-opinions.ts'
import { noteOpening, readOpinions } from './read-opinions.ts'
import { recordReading } from './record-reading.ts'
import { saveReach } from './save-reach.ts'
import { sendOpinion } from './send-opinion.ts'

const reading = acting('members.read')
const keeping = acting('members.cell')

export const awayRoutes = {
  list: api.away.list
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listAway(unit, input)),
    ),
  getMember: api.away.getMember
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getAwayMember(unit, input.person)),
    ),
  saveReach: api.away.saveReach
    .use(keeping)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('away.reach', input), (unit) =>
        saveReach(unit, input),
      ),
    ),
  createLink: api.away.createLink
    .use(keeping)
    .handler(async ({ context, input }) =>
      toHandOver(
        context.house,
        'membership',
        await write(context.house, context.asker, writeRequest('away.link', input), (unit) =>
          createMemberLink(unit, input.person),
        ),
      ),
    ),
  revokeLink: api.away.revokeLink
    .use(keeping)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('away.revoke', input), (unit) =>
        revokeMemberLink(unit, input.person),
      ),
    ),
  listMeetings: api.away.listMeetings
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listMeetings(unit, input)),
    ),
  announceMeeting: api.away.announceMeeting
    .use(keeping)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('away.announce', input), (unit) =>
        announceMeeting(unit, input),
      ),
    ),
  callOffMeeting: api.away.callOffMeeting
    .use(keeping)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('away.call_off', input), (unit) =>
        callOffMeeting(unit, input.meeting),
      ),
    ),
  getMeeting: api.away.getMeeting
    .use(keeping)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getMeeting(unit, input.meeting)),
    ),
  readOpinions: api.away.readOpinions.use(keeping).handler(async ({ context, input }) => {
    await write(context.house, context.asker, writeRequest('away.opinions', input), (unit) =>
      noteOpening(unit, input.meeting),
    )
    return read(context.house, context.asker, (unit) => readOpinions(unit, input.meeting))
  }),
  recordReading: api.away.recordReading
    .use(keeping)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('away.reading', input), (unit) =>
        recordReading(unit, input),
      ),
    ),
  printOpinions: api.away.printOpinions.use(keeping).handler(async ({ context, input }) => {
    await write(context.house, context.asker, writeRequest('away.print', input), (unit) =>
      noteOpinionsPrint(unit, input.meeting),
    )
    return read(context.house, context.asker, (unit) => printOpinions(unit, input.meeting))
  }),
  mine: api.away.mine.handler(({ context, input }) =>
    visitMember(context, input.token, 'read', myMeetings),
  ),
  sendOpinion: api.away.sendOpinion.handler(({ context, input }) =>
    visitMember(context, input.token, 'write', (visitor) => sendOpinion(visitor, input)),
  ),
}
