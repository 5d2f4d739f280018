const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The time of day of an instant: “20:41”. */
export function clockTime(iso: string): string {
  const { hour, minute } = partsOf(iso)
  return `${hour}:${minute}`
}

/** An instant as people here read it, wherever the computer thinks it is: “14 giờ 05, 15/10/2024”. */
export function formatMoment(iso: string): string {
  const { hour, minute, day, month, year } = partsOf(iso)
  return `${Number(hour)} giờ ${minute}, ${day}/${month}/${year}`
}

function partsOf(iso: string) {
  const parts = PARTS.formatToParts(new Date(iso))
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((each) => each.type === type)?.value ?? ''
  return {
    hour: part('hour'),
    minute: part('minute'),
    day: part('day'),
    month: part('month'),
    year: part('year'),
  }
}
