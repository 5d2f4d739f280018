import { z } from 'zod'
import {
  dateSchema,
  idInPath,
  idSchema,
  organisationRef,
  route,
  textSchema,
  writeKey,
} from '../contract/common.ts'
import { ROLES, type RoleKey } from './roles.ts'

const roleSchema = z.enum(Object.keys(ROLES) as [RoleKey, ...RoleKey[]])

const mandateSchema = z.object({
  id: idSchema,
  role: roleSchema,
  roleName: z.string(),
  organisation: organisationRef,
  from: dateSchema,
  to: dateSchema.nullable(),
  /** Name of the holder on leave, where the mandate is delegated. */
  delegatedBy: z.string().nullable(),
})

export const meSchema = z.object({
  account: z.object({ id: idSchema, userName: z.string(), displayName: z.string() }),
  mandates: z.array(mandateSchema),
  /** The mandate one acts under: the header x-ptdv-mandate, else the first. */
  acting: mandateSchema.nullable(),
  capabilities: z.array(z.string()),
  mustChangePassword: z.boolean(),
  mustEnrolSecondFactor: z.boolean(),
  demo: z.boolean(),
  today: dateSchema,
})

const accountSchema = z.object({
  id: idSchema,
  userName: z.string(),
  displayName: z.string(),
  disabledOn: dateSchema.nullable(),
  lockedUntil: z.string().nullable(),
  secondFactor: z.boolean(),
  mandates: z.array(mandateSchema.extend({ endedAt: z.string().nullable() })),
})

export const accountsFilters = { text: z.string().max(60).optional() }

export const accessContract = {
  me: route
    .route({
      method: 'GET',
      path: '/me',
      summary: 'Ai đang dùng, với nhiệm vụ nào',
      tags: ['access'],
    })
    .output(meSchema),
  signIn: route
    .route({ method: 'POST', path: '/sign-in', summary: 'Đăng nhập', tags: ['access'] })
    .input(
      z.object({
        userName: textSchema(60),
        password: z.string().min(1).max(200),
        code: z.string().max(12).optional(),
      }),
    )
    .output(z.object({ state: z.enum(['signed_in', 'code_needed']) })),
  signOut: route
    .route({ method: 'POST', path: '/sign-out', summary: 'Đăng xuất', tags: ['access'] })
    .output(z.object({ done: z.boolean() })),
  changePassword: route
    .route({ method: 'POST', path: '/password', summary: 'Đổi mật khẩu', tags: ['access'] })
    .input(z.object({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) }))
    .output(z.object({ done: z.boolean() })),
  startSecondFactor: route
    .route({
      method: 'POST',
      path: '/second-factor',
      summary: 'Bắt đầu cài lớp bảo vệ thứ hai',
      tags: ['access'],
    })
    .input(z.object({ password: z.string().min(1).max(200) }))
    .output(z.object({ uri: z.string(), secret: z.string(), backupCodes: z.array(z.string()) })),
  confirmSecondFactor: route
    .route({
      method: 'POST',
      path: '/second-factor/confirm',
      summary: 'Xác nhận mã đầu tiên',
      tags: ['access'],
    })
    .input(z.object({ code: z.string().min(6).max(12) }))
    .output(z.object({ done: z.boolean() })),
  listSessions: route
    .route({
      method: 'GET',
      path: '/sessions',
      summary: 'Các phiên đăng nhập của tôi',
      tags: ['access'],
    })
    .output(
      z.array(
        z.object({
          id: z.string(),
          startedAt: z.string(),
          lastSeenAt: z.string(),
          address: z.string().nullable(),
          device: z.string().nullable(),
          current: z.boolean(),
        }),
      ),
    ),
  endSession: route
    .route({
      method: 'POST',
      path: '/sessions/{id}/end',
      summary: 'Kết thúc một phiên',
      tags: ['access'],
    })
    .input(z.object({ id: z.string().min(1).max(200) }))
    .output(z.object({ done: z.boolean() })),
  delegate: route
    .route({
      method: 'POST',
      path: '/mandates/{mandate}/delegate',
      summary: 'Ủy quyền có thời hạn',
      tags: ['access'],
    })
    .input(
      z.object({
        mandate: idInPath,
        userName: textSchema(60),
        from: dateSchema,
        to: dateSchema,
        ...writeKey,
      }),
    )
    .output(z.object({ mandate: idSchema })),
  listDelegations: route
    .route({
      method: 'GET',
      path: '/delegations',
      summary: 'Nhiệm vụ tôi đang ủy quyền',
      tags: ['access'],
    })
    .output(
      z.array(
        z.object({
          id: idSchema,
          role: roleSchema,
          roleName: z.string(),
          organisation: organisationRef,
          userName: z.string(),
          displayName: z.string(),
          from: dateSchema,
          to: dateSchema,
        }),
      ),
    ),
  listAccounts: route
    .route({
      method: 'GET',
      path: '/accounts',
      summary: 'Tài khoản trong phạm vi',
      tags: ['access'],
    })
    .input(z.object(accountsFilters))
    .output(z.array(accountSchema)),
  createAccount: route
    .route({ method: 'POST', path: '/accounts', summary: 'Tạo tài khoản', tags: ['access'] })
    .input(z.object({ userName: textSchema(60), displayName: textSchema(80), ...writeKey }))
    .output(z.object({ id: idSchema, firstPassword: z.string() })),
  resetPassword: route
    .route({
      method: 'POST',
      path: '/accounts/{id}/password',
      summary: 'Cấp lại mật khẩu',
      tags: ['access'],
    })
    // A lost telephone: the second factor goes with the password and is set up anew.
    .input(z.object({ id: idInPath, secondFactorToo: z.boolean().default(false), ...writeKey }))
    .output(z.object({ firstPassword: z.string() })),
  unlockAccount: route
    .route({
      method: 'POST',
      path: '/accounts/{id}/unlock',
      summary: 'Mở khóa tài khoản bị khóa do nhập sai',
      tags: ['access'],
    })
    .input(z.object({ id: idInPath, ...writeKey }))
    .output(z.object({ done: z.boolean() })),
  disableAccount: route
    .route({
      method: 'POST',
      path: '/accounts/{id}/disable',
      summary: 'Ngừng một tài khoản',
      tags: ['access'],
    })
    .input(z.object({ id: idInPath, ...writeKey }))
    .output(z.object({ done: z.boolean() })),
  grantMandate: route
    .route({
      method: 'POST',
      path: '/accounts/{id}/mandates',
      summary: 'Giao nhiệm vụ',
      tags: ['access'],
    })
    .input(
      z.object({
        id: idInPath,
        role: roleSchema,
        organisation: idSchema,
        from: dateSchema,
        to: dateSchema.nullable(),
        ...writeKey,
      }),
    )
    .output(z.object({ mandate: idSchema })),
  endMandate: route
    .route({
      method: 'POST',
      path: '/mandates/{mandate}/end',
      summary: 'Kết thúc nhiệm vụ',
      tags: ['access'],
    })
    .input(z.object({ mandate: idInPath, ...writeKey }))
    .output(z.object({ done: z.boolean() })),
}

export type Me = z.output<typeof meSchema>
