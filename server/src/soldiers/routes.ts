import { read, write } from '../database/unit-of-work.ts'
import { acting, api, writeRequest } from '../http/api.ts'
import { findTwins } from '../people/find-twins.ts'
import { announceSoldier } from './announce-soldier.ts'
import { getSoldier } from './get-soldier.ts'
import { getSoldierBoard } from './get-soldier-board.ts'
import { listGivers } from './list-givers.ts'
import { listMilitiaPosts } from './list-militia-posts.ts'
import { listSoldiers } from './list-soldiers.ts'
import { beginMilitiaPost, endMilitiaPost } from './militia-posts.ts'
import { recordSoldierAct } from './record-soldier-act.ts'

const reading = acting('soldiers.read')
const receiving = acting('soldiers.receive')

export const soldiersRoutes = {
  list: api.soldiers.list
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listSoldiers(unit, input)),
    ),
  board: api.soldiers.board
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getSoldierBoard(unit, input)),
    ),
  givers: api.soldiers.givers
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listGivers(unit, input)),
    ),
  get: api.soldiers.get
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => getSoldier(unit, input)),
    ),
  announce: api.soldiers.announce
    .use(acting('soldiers.announce'))
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('soldiers.announce', input), (unit) =>
        announceSoldier(unit, input),
      ),
    ),
  findTwins: api.soldiers.findTwins
    .use(acting('soldiers.announce'))
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => findTwins(unit, input)),
    ),
  // Which desk records which act is asked of the soldier's places (soldier-desk.ts).
  record: api.soldiers.record
    .use(reading)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('soldiers.act', input), (unit) =>
        recordSoldierAct(unit, input),
      ),
    ),
  listPosts: api.soldiers.listPosts
    .use(reading)
    .handler(({ context, input }) =>
      read(context.house, context.asker, (unit) => listMilitiaPosts(unit, input)),
    ),
  beginPost: api.soldiers.beginPost
    .use(receiving)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('soldiers.post', input), (unit) =>
        beginMilitiaPost(unit, input),
      ),
    ),
  endPost: api.soldiers.endPost
    .use(receiving)
    .handler(({ context, input }) =>
      write(context.house, context.asker, writeRequest('soldiers.post.end', input), (unit) =>
        endMilitiaPost(unit, input),
      ),
    ),
}
