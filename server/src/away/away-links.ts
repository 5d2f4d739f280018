/** Addresses of the pages about members working away. */
export const AWAY_PAGE = '/dang-vien/di-xa'

export function awayListLink(organisation: number): string {
  return `${AWAY_PAGE}?danh-sach=silent&to-chuc=${organisation}`
}

export function meetingLink(meeting: number): string {
  return `${AWAY_PAGE}/hop/${meeting}`
}
