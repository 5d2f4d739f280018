import { COUNT_KINDS } from './round-words.ts'

/** Heads of the three columns; short where the screen is narrow. */
export function CountHeads() {
  return (
    <thead>
      <tr>
        <th scope="col">Nguồn</th>
        {COUNT_KINDS.map(({ key, label, short }) => (
          <th scope="col" className="num" key={key}>
            <span className="only-wide">{label}</span>
            <span className="only-phone">{short}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
}

export function SourceName({ name, short }: { name: string; short: string }) {
  return (
    <>
      <span className="only-wide">{name}</span>
      <span className="only-phone">{short}</span>
    </>
  )
}
