/** Every sign the screens use, drawn on a 20 × 20 grid with a 1.7 stroke. */
const PATHS = {
  tree: 'M7.4 2.8h5.2v3.8H7.4zM2.2 13h5v4h-5zM12.8 13h5v4h-5zM10 6.6v3.2M4.7 13V9.8h10.6V13',
  down: 'm5 8 5 5 5-5',
  right: 'm8 5 5 5-5 5',
  up: 'm5 12 5-5 5 5',
  calendar: 'M3 5h14v12H3zM3 8.6h14M6.8 3v3.4M13.2 3v3.4',
  search: 'M13.9 8.7a5.2 5.2 0 1 1-10.4 0 5.2 5.2 0 0 1 10.4 0ZM12.6 12.6l4 4',
  bell: 'M5 14V9a5 5 0 0 1 10 0v5l1.2 1.6H3.8ZM8.4 17.6h3.2',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  tasks:
    'M8.5 5.5H17M8.5 10H17M8.5 14.5H17M2.8 5.4l1.2 1.3 2-2.4M2.8 9.9 4 11.2l2-2.4M2.8 14.4 4 15.7l2-2.4',
  target:
    'M17.2 10a7.2 7.2 0 1 1-14.4 0 7.2 7.2 0 0 1 14.4 0ZM13.4 10a3.4 3.4 0 1 1-6.8 0 3.4 3.4 0 0 1 6.8 0ZM10 10h.01',
  sprout: 'M10 17V9M10 12c-4 0-6-2-6-6 4 0 6 2 6 6ZM10 10c0-3.6 2-5.4 5.6-5.4 0 3.6-2 5.4-5.6 5.4Z',
  folder: 'M2.5 5.2h5l1.6 2h8.4v9h-15Z',
  people:
    'M10.3 7a2.9 2.9 0 1 1-5.8 0 2.9 2.9 0 0 1 5.8 0ZM2 16.4c.4-3.2 2.4-5 5.4-5s5 1.8 5.4 5M13 4.5a2.8 2.8 0 0 1 0 5.2M14.6 11.8c2 .5 3.1 2.1 3.4 4.6',
  book: 'M10 5.2C8.4 4 6 3.6 3 3.8v11.4c3-.2 5.4.2 7 1.4 1.6-1.2 4-1.6 7-1.4V3.8c-3-.2-5.4.2-7 1.4Zm0 0v11.4',
  flag: 'M4.5 17.5V3.2M4.5 4h10.3l-2 3.4 2 3.4H4.5',
  report: 'M4.5 2.8h7.6l3.4 3.5v11h-11ZM12 2.8v3.6h3.5M7.2 10h5.6M7.2 13.2h5.6',
  paper: 'M4.5 2.8h7.6l3.4 3.5v11h-11ZM12 2.8v3.6h3.5',
  excel: 'M4.5 2.8h7.6l3.4 3.5v11h-11ZM12 2.8v3.6h3.5M7.6 9.4l4.8 5M12.4 9.4l-4.8 5',
  gear: 'M12.6 10a2.6 2.6 0 1 1-5.2 0 2.6 2.6 0 0 1 5.2 0ZM10 2.6v2.2M10 15.2v2.2M2.6 10h2.2M15.2 10h2.2M4.8 4.8l1.5 1.5M13.7 13.7l1.5 1.5M4.8 15.2l1.5-1.5M13.7 6.3l1.5-1.5',
  print: 'M5.8 7.2V3h8.4v4.2M5.8 14H3.2V7.2h13.6V14h-2.6M5.8 12h8.4v5H5.8Z',
  warning: 'M10 3 2.2 16.5h15.6ZM10 8v4M10 14.3v.1',
  pencil: 'm3.4 16.6.8-3.6 9-9 2.8 2.8-9 9ZM11.6 5.6l2.8 2.8',
  hourglass:
    'M5.5 3h9M5.5 17h9M6.5 3v2.6c0 2 3.5 3 3.5 4.4s-3.5 2.4-3.5 4.4V17M13.5 3v2.6c0 2-3.5 3-3.5 4.4s3.5 2.4 3.5 4.4V17',
  wand: 'M4 16 12.5 7.5M14.5 2.5v4M12.5 4.5h4M6 3v2.6M4.7 4.3h2.6M15.5 11v2.6M14.2 12.3h2.6',
  close: 'm5 5 10 10M15 5 5 15',
  check: 'M4 10.5 8.2 15 16 5.5',
  clock: 'M17.2 10a7.2 7.2 0 1 1-14.4 0 7.2 7.2 0 0 1 14.4 0ZM10 5.8V10l3 2',
  info: 'M17.2 10a7.2 7.2 0 1 1-14.4 0 7.2 7.2 0 0 1 14.4 0ZM10 9.2v4.4M10 6.4v.1',
  upload: 'M10 16V4.5M5.5 8.6 10 4l4.5 4.6',
  download: 'M10 3.5V15M5.5 10.9 10 15.5l4.5-4.6M3.5 17.5h13',
  offline:
    'M2.5 8.4a11 11 0 0 1 4-2.5M17.5 8.4a11 11 0 0 0-6.3-3M5.2 11.4a7 7 0 0 1 3.2-1.9M14.8 11.4l-.9-.8M10 15.6v.1M3 3l14 14',
  lock: 'M4.5 9h11v8h-11zM6.8 9V6.4a3.2 3.2 0 0 1 6.4 0V9',
  back: 'M16 10H4.5M8.6 5.5 4 10l4.6 4.5',
} as const

export type IconName = keyof typeof PATHS

/** A sign beside words; it never carries a meaning alone, so it is hidden from screen readers. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={className ? `ic ${className}` : 'ic'} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
