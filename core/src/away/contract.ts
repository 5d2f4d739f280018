import { z } from 'zod'
import {
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  personRef,
  route,
  textSchema,
  writeKey,
} from '../contract/common.ts'
import {
  CONTACT_PACES,
  CONTACT_WAYS,
  type ContactPace,
  type ContactWay,
} from '../membership/away-payloads.ts'
import { linkState, handedOver, ownLink } from '../personal/link-schemas.ts'
import { AWAY_LIST_KEYS, type AwayList } from './away-lists.ts'
import { OPINION_MOST, SUBJECT_MOST, SUBJECTS_MOST } from './meeting-rules.ts'

const way = z.enum(Object.keys(CONTACT_WAYS) as [ContactWay, ...ContactWay[]])
const pace = z.enum(Object.keys(CONTACT_PACES) as [ContactPace, ...ContactPace[]])
const listSchema = z.enum(AWAY_LIST_KEYS as [AwayList, ...AwayList[]])

/** The list's own filters. */
export const awayFilters = {
  id: idInPath,
  list: listSchema.default('all'),
  text: z.string().max(100).optional(),
}

const awayLine = z.object({
  person: personRef,
  birth: z.string(),
  cell: organisationRef,
  since: dateSchema,
  region: z.string(),
  place: z.string(),
  until: dateSchema.nullable(),
  way,
  pace,
  /** The last day on which the member and the cell were in touch. */
  inTouchOn: dateSchema,
  lastAnswerOn: dateSchema.nullable(),
  /** Meetings since then, their day past, without an answer. */
  missed: z.number().int(),
  /** On which the rule's months since the last contact are full; null while nobody needs to look at it. */
  fullOn: dateSchema.nullable(),
  warnings: z.array(z.string()),
})

/** A meeting with as much as levels above may see of it: that m were asked and n answered. */
const meetingHead = z.object({
  id: idSchema,
  cell: organisationRef,
  heldOn: dateSchema,
  announcedOn: dateSchema,
  subjects: z.array(z.string()),
  calledOff: z.boolean(),
  asked: z.number().int(),
  answered: z.number().int(),
  /** Answers read into the minutes. */
  read: z.number().int(),
})

const invitation = z.object({
  meeting: idSchema,
  heldOn: dateSchema,
  calledOff: z.boolean(),
  answeredOn: dateSchema.nullable(),
  readOn: dateSchema.nullable(),
})

/** How often somebody sent or changed an opinion to the meeting: a reading names what was read. */
const opinionsVersion = z.number().int().min(0)

export const meetingsFilters = { id: idInPath }

export const awayContract = {
  list: route
    .route({
      method: 'GET',
      path: '/organisations/{id}/away',
      summary: 'Đảng viên đi làm xa của một tổ chức và các tổ chức trực thuộc',
      tags: ['away'],
    })
    .input(z.object(awayFilters))
    .output(
      z.object({
        members: z.array(awayLine),
        total: z.number().int(),
        figures: z.record(listSchema, z.number().int()),
        /** The rule's condition in words, with its source. */
        condition: z.string().nullable(),
      }),
    ),
  getMember: route
    .route({
      method: 'GET',
      path: '/members/{person}/away',
      summary:
        'Liên lạc với một đảng viên đi làm xa: các kỳ họp được hỏi, đường dẫn cá nhân, lưu ý',
      tags: ['away'],
    })
    .input(z.object({ person: idInPath }))
    .output(
      z.object({
        inTouchOn: dateSchema,
        warnings: z.array(z.string()),
        /** Telephone or mail; only for the member's own cell. */
        reach: z.string().nullable(),
        link: linkState,
        /** The newest first. */
        meetings: z.array(invitation),
        /** The asker sits in the member's own cell and keeps the contact. */
        isKeeper: z.boolean(),
      }),
    ),
  saveReach: route
    .route({
      method: 'PUT',
      path: '/members/{person}/reach',
      summary: 'Ghi điện thoại, thư của đảng viên đi làm xa; để trống là xóa',
      tags: ['away'],
    })
    .input(z.object({ person: idInPath, reach: z.string().trim().max(120), ...writeKey }))
    .output(z.object({ saved: z.boolean() })),
  createLink: route
    .route({
      method: 'POST',
      path: '/members/{person}/personal-link',
      summary: 'Lập đường dẫn cá nhân của đảng viên đi làm xa; đường dẫn cũ hết dùng được',
      tags: ['away'],
    })
    .input(z.object({ person: idInPath, ...writeKey }))
    .output(handedOver),
  revokeLink: route
    .route({
      method: 'POST',
      path: '/members/{person}/personal-link/revoke',
      summary: 'Thu hồi đường dẫn cá nhân',
      tags: ['away'],
    })
    .input(z.object({ person: idInPath, ...writeKey }))
    .output(z.object({ revoked: z.boolean() })),
  listMeetings: route
    .route({
      method: 'GET',
      path: '/organisations/{id}/meetings',
      summary:
        'Các kỳ họp đã báo cho đảng viên ở xa: bao nhiêu người được hỏi, bao nhiêu đã trả lời',
      tags: ['away'],
    })
    .input(z.object(meetingsFilters))
    .output(z.object({ meetings: z.array(meetingHead), total: z.number().int() })),
  announceMeeting: route
    .route({
      method: 'POST',
      path: '/meetings',
      summary: 'Báo kỳ họp chi bộ cho đảng viên ở xa',
      tags: ['away'],
    })
    .input(
      z.object({
        heldOn: dateSchema,
        subjects: z.array(textSchema(SUBJECT_MOST)).min(1).max(SUBJECTS_MOST),
        people: z.array(idSchema).min(1).max(500),
        ...writeKey,
      }),
    )
    .output(z.object({ meeting: idSchema })),
  callOffMeeting: route
    .route({
      method: 'POST',
      path: '/meetings/{meeting}/call-off',
      summary: 'Hoãn kỳ họp đã báo',
      tags: ['away'],
    })
    .input(z.object({ meeting: idInPath, ...writeKey }))
    .output(z.object({ calledOff: z.boolean() })),
  getMeeting: route
    .route({
      method: 'GET',
      path: '/meetings/{meeting}',
      summary: 'Một kỳ họp của chi bộ mình: ai được hỏi, ai đã gửi ý kiến',
      tags: ['away'],
    })
    .input(z.object({ meeting: idInPath }))
    .output(
      meetingHead.extend({
        version: opinionsVersion,
        people: z.array(
          z.object({
            person: personRef,
            answeredOn: dateSchema.nullable(),
            readOn: dateSchema.nullable(),
          }),
        ),
      }),
    ),
  readOpinions: route
    .route({
      method: 'POST',
      path: '/meetings/{meeting}/opinions',
      summary: 'Mở các ý kiến đã gửi cho kỳ họp; việc mở được ghi nhật ký',
      tags: ['away'],
    })
    .input(z.object({ meeting: idInPath, ...writeKey }))
    .output(
      z.object({
        version: opinionsVersion,
        opinions: z.array(z.object({ person: personRef, sentOn: dateSchema, text: z.string() })),
      }),
    ),
  recordReading: route
    .route({
      method: 'POST',
      path: '/meetings/{meeting}/reading',
      summary: 'Ghi các ý kiến đã đọc vào biên bản kỳ họp',
      tags: ['away'],
    })
    .input(z.object({ meeting: idInPath, version: opinionsVersion, ...writeKey }))
    .output(z.object({ read: z.number().int() })),
  printOpinions: route
    .route({
      method: 'POST',
      path: '/meetings/{meeting}/appendix',
      summary: 'In phụ lục biên bản ra tệp Word; việc in được ghi nhật ký',
      tags: ['away'],
    })
    .input(z.object({ meeting: idInPath, ...writeKey }))
    .output(z.file()),
  mine: route
    .route({
      method: 'GET',
      path: '/personal/meetings',
      summary: 'Các kỳ họp tôi được hỏi ý kiến',
      tags: ['away'],
    })
    .input(z.object(ownLink))
    .output(
      z.object({
        name: z.string(),
        cell: z.string(),
        today: dateSchema,
        expiresOn: dateSchema,
        meetings: z.array(
          invitation.extend({
            subjects: z.array(z.string()),
            text: z.string().nullable(),
            version: z.number().int(),
          }),
        ),
      }),
    ),
  sendOpinion: route
    .route({
      method: 'PUT',
      path: '/personal/meetings/{meeting}/opinion',
      summary: 'Gửi hoặc sửa ý kiến bằng văn bản cho một kỳ họp',
      tags: ['away'],
    })
    .input(
      z.object({
        ...ownLink,
        meeting: idInPath,
        text: z.string().max(OPINION_MOST),
        /** 0 before anything was sent. */
        version: z.number().int().min(0),
        ...writeKey,
      }),
    )
    .output(z.object({ sentOn: dateSchema, version: z.number().int() })),
}
