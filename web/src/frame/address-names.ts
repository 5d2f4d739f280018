/** Names in the address of what narrows a list, the same on every page that has them. */
export const LIST = 'danh-sach'
export const YEAR = 'nam'
export const TEXT = 'tim'
export const ORGANISATION = 'to-chuc'

/** The whole list again. */
export const NOT_NARROWED = { [LIST]: null, [TEXT]: null, [ORGANISATION]: null } as const
