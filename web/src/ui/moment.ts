const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** An instant as people here read it, wherever the computer thinks it is: “14 giờ 05, 15/10/2024”. */
export function formatMoment(iso: string): string {
  const parts = PARTS.formatToParts(new Date(iso))
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value ?? ''
  return `${Number(part('hour'))} giờ ${part('minute')}, ${part('day')}/${part('month')}/${part('year')}`
}
