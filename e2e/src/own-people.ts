import type { Desk } from './desk.ts'

type Line = readonly [desk: Desk, kind: string, happenedOn: string, payload: object]

/** Asks the server as the page of this desk would. */
export function ask<T>({ page }: Desk, path: string, body?: object): Promise<T> {
  return page.evaluate(
    async ([where, sent]) => {
      const answer = await fetch(`/api${where}`, {
        ...(sent && {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ...sent, key: crypto.randomUUID() }),
        }),
      })
      if (!answer.ok) throw new Error(`${where}: ${await answer.text()}`)
      return (await answer.json()) as T
    },
    [path, body] as const,
  )
}

/** The organisation for which a desk acts. */
export async function homeOf(desk: Desk): Promise<number> {
  const me = await ask<{ acting: { organisation: { id: number } } }>(desk, '/me')
  return me.acting.organisation.id
}

/** A person of the test's own on the list of the desk's cell, who has handed in a life history where asked. */
export async function ownPerson(cell: Desk, fullName: string, lines: readonly Line[]) {
  const { case: id } = await ask<{ case: number }>(cell, '/cases', {
    cell: await homeOf(cell),
    person: {
      fullName,
      birth: '1997-05-20',
      sex: 'female',
      citizenNumber: null,
      residence: 'thôn Thượng',
      occupation: 'nông dân',
      schooling: 'upper_secondary',
      youthUnionMember: true,
      tradeUnionMember: false,
    },
    existingPerson: null,
    twinsSeen: true,
    source: 1,
    happenedOn: '2024-01-10',
  })
  await recordLines(id, 1, lines)
  return id
}

/** Goes on with a case of which so many acts were recorded. */
export async function recordLines(id: number, recorded: number, lines: readonly Line[]) {
  let version = recorded
  for (const [desk, kind, happenedOn, payload] of lines) {
    const answer = await ask<{ version: number }>(desk, `/cases/${id}/acts`, {
      kind,
      happenedOn,
      payload,
      version,
    })
    version = answer.version
  }
}

interface Desks {
  readonly cell: Desk
  readonly base: Desk
  readonly superior: Desk
}

const paper = (number: string, date: string) => ({ number, date })

/** From the helpers to the life history. */
export async function linesToVetting({ cell }: Pick<Desks, 'cell'>): Promise<readonly Line[]> {
  const helper = (await officialsOf(cell))[1]!
  return [
    [cell, 'helper_assigned', '2024-01-15', { helpers: [helper] }],
    [
      cell,
      'course_passed',
      '2024-03-01',
      { certificate: paper('15/CN', '2024-02-20'), issuer: 'Trung tâm chính trị' },
    ],
    [cell, 'applied', '2024-03-05', {}],
    [cell, 'life_history_handed_in', '2024-03-20', {}],
  ]
}

/** From the helpers to the ceremony. */
export async function linesToCeremony(desks: Desks): Promise<readonly Line[]> {
  const { cell, base, superior } = desks
  const officials = await officialsOf(cell)
  const helper = officials[1]!
  const votes = (inFavour: number) => ({ form: 'raised_card', inFavour, against: 0, other: 0 })
  const roll = officials.map((member) => ({ ...member, presence: 'present' }))
  return [
    ...(await linesToVetting(desks)),
    [
      base,
      'vetting_asked',
      '2024-03-25',
      {
        request: 'que',
        organisation: null,
        organisationName: 'Đảng ủy xã khác',
        about: 'bố mẹ đẻ',
        paper: paper('161-CV/ĐU', '2024-03-25'),
      },
    ],
    [
      base,
      'vetting_answered',
      '2024-04-10',
      { request: 'que', outcome: 'clear', paper: paper('12-CV/ĐU', '2024-04-10') },
    ],
    [base, 'life_history_certified', '2024-04-20', { outcome: 'clear' }],
    [
      cell,
      'introduced_by_union',
      '2024-04-25',
      { by: 'youth_union', organisationName: 'Đoàn xã', paper: paper('9-NQ/ĐTN', '2024-04-25') },
    ],
    [cell, 'introduced_by_member', '2024-04-26', { ...helper, togetherSince: '2020-01-01' }],
    [cell, 'opinions_gathered', '2024-05-02', {}],
    [
      cell,
      'cell_voted',
      '2024-05-10',
      { roll, tally: votes(roll.length), paper: paper('3-NQ/CB', '2024-05-10') },
    ],
    [
      base,
      'base_voted',
      '2024-05-20',
      { committeeSize: 15, tally: votes(15), paper: paper('21-NQ/ĐU', '2024-05-20') },
    ],
    [
      superior,
      'decided',
      '2024-06-05',
      {
        outcome: 'admitted',
        bodySize: 11,
        tally: votes(11),
        paper: paper('301-QĐ/HU', '2024-06-05'),
      },
    ],
    [cell, 'decision_received', '2024-06-10', {}],
    [cell, 'ceremony_held', '2024-06-19', { helper }],
  ]
}

async function officialsOf(cell: Desk) {
  const { members } = await ask<{
    members: readonly { person: { id: number; name: string }; standing: string }[]
  }>(cell, `/cells/${await homeOf(cell)}/vote-sheet`)
  return members
    .filter(({ standing }) => standing === 'official')
    .map(({ person }) => ({ person: person.id, name: person.name }))
}
