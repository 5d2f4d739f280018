const WIDTHS = ['62%', '88%', '46%', '74%', '58%', '82%'] as const

interface LoadingProps {
  /** “Đang tải danh sách 117 người” */
  readonly label?: string
  readonly lines?: number
}

export function Loading({ label = 'Đang tải', lines = 3 }: LoadingProps) {
  return (
    <div className="card">
      <div className="bd skel" role="status">
        <p className="muted">{label}</p>
        {Array.from({ length: lines }, (_, index) => (
          <span key={index} style={{ width: WIDTHS[index % WIDTHS.length] }} />
        ))}
      </div>
    </div>
  )
}
