import { Refusal } from '@ptdv/core/refusal'

/** How letters go out of this installation. */
export interface MailSettings {
  /** smtp://user:password@host:port, or smtps:// for TLS from the first byte. */
  readonly url: string
  readonly from: string
  /** The server is on this machine: nothing is sent over a network, TLS is not asked for. */
  readonly onThisMachine: boolean
  /** Where links in letters lead. */
  readonly address: string
}

const THIS_MACHINE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * PTDV_SMTP_URL and PTDV_MAIL_FROM, with PTDV_URL for the links; null where no mail is wanted.
 * @throws Refusal THU-THIEU-CAU-HINH, THU-SAI-DIA-CHI-MAY-CHU
 */
export function readMailSettings(env: NodeJS.ProcessEnv = process.env): MailSettings | null {
  const { PTDV_SMTP_URL: url, PTDV_MAIL_FROM: from, PTDV_URL: address } = env
  if (!url && !from) return null
  if (!url || !from || !address) {
    throw new Refusal(
      'THU-THIEU-CAU-HINH',
      'Muốn gửi thư phải đặt đủ PTDV_SMTP_URL (máy chủ thư), PTDV_MAIL_FROM (người gửi) và PTDV_URL (địa chỉ hệ thống). Đặt đủ, hoặc bỏ cả PTDV_SMTP_URL và PTDV_MAIL_FROM.',
    )
  }
  if (!/^smtps?:\/\/[^/]+$/.test(url.replace(/\/$/, ''))) {
    throw new Refusal(
      'THU-SAI-DIA-CHI-MAY-CHU',
      'PTDV_SMTP_URL phải có dạng smtp://tên:mật-khẩu@máy-chủ:587 hoặc smtps://tên:mật-khẩu@máy-chủ:465.',
    )
  }
  const { hostname } = new URL(url)
  return {
    url,
    from,
    onThisMachine: THIS_MACHINE.has(hostname),
    address: address.replace(/\/$/, ''),
  }
}
