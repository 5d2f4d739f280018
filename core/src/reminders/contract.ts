import { z } from 'zod'
import { route, writeKey } from '../contract/common.ts'
import { AHEAD_RANGE } from './ahead.ts'
import { RISE_RANGE } from './rising.ts'

export const remindersContract = {
  getOwn: route
    .route({
      method: 'GET',
      path: '/reminders/mail',
      summary: 'Thư nhắc việc của tài khoản đang dùng',
      tags: ['reminders'],
    })
    .output(
      z.object({
        /** Whether this installation sends letters at all. */
        sends: z.boolean(),
        address: z.string().nullable(),
        /** The newest letters, newest first. */
        letters: z.array(
          z.object({
            subject: z.string(),
            at: z.string(),
            state: z.enum(['waiting', 'sent', 'given_up']),
            problem: z.string().nullable(),
          }),
        ),
      }),
    ),
  setOwn: route
    .route({
      method: 'POST',
      path: '/reminders/mail',
      summary: 'Đặt hoặc bỏ địa chỉ nhận thư nhắc việc',
      tags: ['reminders'],
    })
    .input(z.object({ address: z.string().trim().max(200).nullable(), ...writeKey }))
    .output(z.object({ done: z.boolean() })),
  sendTest: route
    .route({
      method: 'POST',
      path: '/reminders/mail/test',
      summary: 'Gửi một thư thử đến địa chỉ đã đặt',
      tags: ['reminders'],
    })
    .input(z.object({ ...writeKey }))
    .output(z.object({ done: z.boolean() })),
  getRise: route
    .route({
      method: 'GET',
      path: '/reminders/rise',
      summary: 'Sau bao nhiêu ngày quá hạn thì hiện lên thêm một cấp',
      tags: ['reminders'],
    })
    .output(z.object({ days: z.number().int(), setBy: z.string().nullable() })),
  setRise: route
    .route({
      method: 'POST',
      path: '/reminders/rise',
      summary: 'Đặt số ngày quá hạn để hiện lên thêm một cấp',
      tags: ['reminders'],
    })
    .input(
      z.object({ days: z.number().int().min(RISE_RANGE.least).max(RISE_RANGE.most), ...writeKey }),
    )
    .output(z.object({ done: z.boolean() })),
  getAhead: route
    .route({
      method: 'GET',
      path: '/reminders/ahead',
      summary: 'Việc đến hạn được báo trước bao nhiêu ngày',
      tags: ['reminders'],
    })
    .output(
      z.object({
        days: z.number().int(),
        /** Who set it and for which organisation: one's own or one above; null while nobody has. */
        set: z.object({ by: z.string(), organisation: z.string() }).nullable(),
      }),
    ),
  setAhead: route
    .route({
      method: 'POST',
      path: '/reminders/ahead',
      summary: 'Đặt số ngày báo trước cho tổ chức đang làm việc và cấp dưới chưa đặt',
      tags: ['reminders'],
    })
    .input(
      z.object({
        days: z.number().int().min(AHEAD_RANGE.least).max(AHEAD_RANGE.most),
        ...writeKey,
      }),
    )
    .output(z.object({ done: z.boolean() })),
  listGivenUp: route
    .route({
      method: 'GET',
      path: '/reminders/mail/given-up',
      summary: 'Thư không đến được của các tài khoản trong phạm vi',
      tags: ['reminders'],
    })
    .output(z.array(z.object({ account: z.string(), problem: z.string(), at: z.string() }))),
}
