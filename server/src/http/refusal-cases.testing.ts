import type { RoleKey } from '@ptdv/core/access/roles'
import type { contract } from '@ptdv/core/contract/contract'
import { newPerson } from '../people/new-person.testing.ts'
import { PLACES } from '../testing/seed-tree.ts'
import { TEST_TODAY } from '../testing/test-house.ts'

type Place = keyof typeof PLACES

/** What the scene holds that strangers must not reach; see refusals.test.ts. */
export interface Secrets {
  readonly person: number
  /** A member of the cell. */
  readonly member: number
  /** Somebody of the other district on the way to our cell. */
  readonly transfer: number
  /** The same, for a time. */
  readonly temporary: number
  /** A member of the cell who works away. */
  readonly away: number
  /** One of theirs lives with us; a comment was asked. */
  readonly residence: number
  /** A meeting of the cell to which they wrote, and one that may be called off. */
  readonly meeting: number
  readonly meetingOff: number
  /** Announced by the military office of our base organisation. */
  readonly soldier: number
  /** Of a hamlet of ours. */
  readonly militiaPost: number
  readonly case: number
  readonly round: number
  readonly vetting: number
  readonly request: number
  /** A rule set by the province. */
  readonly setting: number
  /** A draft of the district's, and what an earlier one left to be decided. */
  readonly plan: number
  readonly todo: number
  /** Asked for by the cell's officer. */
  readonly job: number
  /** Brought in by the cell's officer. */
  readonly file: number
  /** An act of the case, and a scan attached to it. */
  readonly act: number
  readonly scan: number
  /** Sent by a base organisation of ours to the level above. */
  readonly report: number
  /** Imports read and waiting, one for each thing that can be done to one. */
  readonly imports: Readonly<Record<ImportDeed, number>>
  /** Of an officer whose account the district's administrators look after. */
  readonly account: number
  readonly mandate: number
  /** The mandate of the officer who may. */
  mandateOf(role: RoleKey, at: Place): number
}

export const IMPORT_DEEDS = ['look', 'mend', 'options', 'write', 'undo', 'discard', 'mark'] as const
export type ImportDeed = (typeof IMPORT_DEEDS)[number]

export interface ScopedCase {
  /** Who may. Everybody else in the test holds the same role, elsewhere or no longer. */
  readonly role: RoleKey
  readonly at: Place
  readonly input: (secrets: Secrets) => Record<string, unknown>
  /**
   * refused: the request names something of ours, so others are refused and nothing changes.
   * own: it names nothing; others may be answered for their own part, see nothing of ours and change nothing of it.
   */
  readonly others: 'refused' | 'own'
  /** What others must not find in the answer, besides the names of our people. */
  readonly hidden?: (secrets: Secrets) => string[]
  /** The rule that stops even who may, where the scene goes no further; it proves that scope was passed. */
  readonly stopsAt?: string
}

/**
 * open: for everybody, also not signed in. account: about one's own account, also without a mandate; it takes no
 * organisation and no other account. link: about the one case, or member, of a personal link that was opened on this
 * device.
 */
export type RefusalCase = ScopedCase | 'open' | 'account' | 'link'

type Cases = {
  readonly [Slice in keyof typeof contract]: {
    readonly [Name in keyof (typeof contract)[Slice]]: RefusalCase
  }
}

const paper = { number: '01-CV', date: TEST_TODAY }
const counts = [1, 2, 3, 4, 5].map((source) => ({ source, inView: 1, eligible: 1, trained: 0 }))
const amounts = [1, 2, 3, 4, 5].map((source) => ({ source, amount: 1 }))
const YEAR = 2024
/** A plan about ours: a base organisation of the district renamed. */
export const PLAN = {
  effectiveOn: TEST_TODAY,
  changes: [{ kind: 'renamed', organisation: PLACES.siblingBase, name: 'Đảng bộ xã An Lạc Mới' }],
  decisions: {},
}
const days = { organisation: PLACES.district, from: '2024-01-01', to: TEST_TODAY }
const form = { ...days, form: '1' }
const reportPaper = {
  number: '',
  date: null,
  place: '',
  authority: 'head',
  inTheNameOf: '',
  position: '',
  signer: '',
  recipients: [],
}

const printed = (id: number) => ({
  cases: [id],
  forms: ['1-KNĐ'],
  generation: 'hd12',
  details: { date: null, place: '', position: '', signer: '' },
})

/** Somebody on the list of the base organisation's military office. */
export const announced = {
  commune: PLACES.base,
  person: { fullName: 'Mùa Văn Kín', birth: '2002-03-04', sex: 'male', citizenNumber: null },
  existingPerson: null,
  twinsSeen: true,
  happenedOn: TEST_TODAY,
  year: YEAR,
  paper,
  demobilisedOn: TEST_TODAY,
  unit: 'Trung đoàn 1',
  member: 'none',
  introducedOn: null,
  specialty: null,
}

const nothing = () => ({})
const inCell = { role: 'cell_officer', at: 'cell' } as const
const inBase = { role: 'base_office', at: 'base' } as const
const inDistrict = { role: 'superior_board', at: 'district' } as const
const inProvince = { role: 'provincial_board', at: 'province' } as const
const administers = { role: 'system_administrator', at: 'district' } as const

/** One line for every endpoint: a new endpoint without one does not compile. */
export const REFUSAL_CASES: Cases = {
  access: {
    me: 'account',
    signIn: 'open',
    signOut: 'open',
    changePassword: 'account',
    startSecondFactor: 'account',
    confirmSecondFactor: 'account',
    listSessions: 'account',
    endSession: 'account',
    delegate: {
      ...inCell,
      input: (s) => ({
        mandate: s.mandateOf('cell_officer', 'cell'),
        userName: 'receiver',
        from: TEST_TODAY,
        to: TEST_TODAY,
      }),
      others: 'refused',
    },
    listDelegations: { ...inCell, input: nothing, others: 'own' },
    listAccounts: {
      ...administers,
      input: nothing,
      others: 'own',
      hidden: () => ['Đồng chí victim'],
    },
    createAccount: {
      ...administers,
      input: () => ({ userName: `new.${crypto.randomUUID()}`.slice(0, 30), displayName: 'Mới' }),
      others: 'own',
    },
    unlockAccount: { ...administers, input: (s) => ({ id: s.account }), others: 'refused' },
    grantMandate: {
      ...administers,
      input: (s) => ({
        id: s.account,
        role: 'standing_committee_reader',
        organisation: PLACES.district,
        from: TEST_TODAY,
        to: null,
      }),
      others: 'refused',
    },
    endMandate: { ...administers, input: (s) => ({ mandate: s.mandate }), others: 'refused' },
    resetPassword: { ...administers, input: (s) => ({ id: s.account }), others: 'refused' },
    disableAccount: { ...administers, input: (s) => ({ id: s.account }), others: 'refused' },
  },
  organisations: {
    listChildren: { ...inDistrict, input: () => ({ id: PLACES.district }), others: 'refused' },
    search: {
      ...inDistrict,
      input: () => ({ text: 'Huyen uy An' }),
      others: 'own',
      hidden: () => [`"id":${PLACES.district},`],
    },
    get: { ...inDistrict, input: () => ({ id: PLACES.district }), others: 'refused' },
    change: {
      ...inDistrict,
      input: () => ({
        effectiveOn: TEST_TODAY,
        paper,
        change: { kind: 'renamed', organisation: PLACES.district, name: 'Huyện ủy Tên Mới' },
      }),
      others: 'refused',
    },
    // A base states it of itself too.
    listStatements: {
      ...inDistrict,
      input: () => ({ organisation: PLACES.district }),
      others: 'refused',
    },
    stateUnit: {
      ...inDistrict,
      input: () => ({
        organisation: PLACES.base,
        aspect: 'delegated',
        value: true,
        from: TEST_TODAY,
        paper,
      }),
      others: 'refused',
    },
    stateBaseType: {
      role: 'base_office',
      at: 'base',
      input: () => ({ organisation: PLACES.base, type: 'commune', from: null }),
      others: 'refused',
    },
  },
  reorganisation: {
    list: { ...inDistrict, input: nothing, others: 'own', hidden: () => ['Sắp xếp kín'] },
    get: { ...inDistrict, input: (s) => ({ id: s.plan }), others: 'refused' },
    preview: { ...inDistrict, input: () => ({ plan: PLAN }), others: 'refused' },
    save: {
      ...inDistrict,
      input: (s) => ({ id: s.plan, version: 1, name: 'Sắp xếp kín', plan: PLAN, paper }),
      others: 'refused',
    },
    schedule: {
      ...inDistrict,
      input: (s) => ({ id: s.plan, version: 2 }),
      others: 'refused',
      stopsAt: 'NGAY-DA-DEN',
    },
    unschedule: {
      ...inDistrict,
      input: (s) => ({ id: s.plan, version: 2 }),
      others: 'refused',
      stopsAt: 'PHUONG-AN-KHONG-CON-NHU-CU',
    },
    carryOut: { ...inDistrict, input: (s) => ({ id: s.plan, version: 2 }), others: 'refused' },
    cancel: { ...inDistrict, input: (s) => ({ id: s.plan, version: 2 }), others: 'refused' },
    settleTodo: {
      ...inDistrict,
      input: (s) => ({ id: s.todo, choice: 'keep', note: null }),
      others: 'refused',
    },
  },
  people: {
    search: { ...inCell, input: () => ({ text: 'kin' }), others: 'own' },
    findTwins: {
      ...inCell,
      // That such a person exists is told, as it must be; who and where is not.
      input: () => ({ fullName: 'Lò Văn Kín', birth: '1999-03-04', citizenNumber: null }),
      others: 'own',
      hidden: (s) => [`"person":${s.person}`, `"case":${s.case}`, 'Chi bộ thôn Một'],
    },
    get: { ...inCell, input: (s) => ({ id: s.person }), others: 'refused' },
    mend: {
      ...inCell,
      input: (s) => ({
        id: s.person,
        version: 1,
        record: {
          fullName: 'Lò Văn Kín',
          birth: '1999-03-04',
          sex: 'male',
          residence: 'thôn Hai',
          occupation: null,
          schooling: null,
          youthUnionMember: false,
          tradeUnionMember: false,
          ethnicGroup: null,
          religion: null,
          home: null,
          phone: null,
          professionalLevel: null,
          academicTitle: null,
          theoryLevel: null,
        },
        citizenNumber: null,
        basis: 'Giấy khai sinh số 5',
        approvedBy: 'Đảng ủy xã',
      }),
      others: 'refused',
    },
    revealIdentity: { ...inCell, input: (s) => ({ id: s.person }), others: 'refused' },
  },
  reminders: {
    getOwn: { ...inCell, input: nothing, others: 'own' },
    setOwn: { ...inCell, input: () => ({ address: 'chibo@hungyen.invalid' }), others: 'own' },
    sendTest: {
      ...inCell,
      input: nothing,
      others: 'own',
      stopsAt: 'THU-CHUA-DAT-MAY-CHU',
    },
    getRise: { ...inCell, input: nothing, others: 'own' },
    setRise: { ...inProvince, input: () => ({ days: 15 }), others: 'own' },
    getAhead: { ...inCell, input: nothing, others: 'own' },
    setAhead: { ...inCell, input: () => ({ days: 5 }), others: 'own' },
    listGivenUp: {
      role: 'system_administrator',
      at: 'district',
      input: nothing,
      others: 'own',
    },
  },
  papers: {
    list: { ...inCell, input: (s) => ({ id: s.case }), others: 'refused' },
    print: { ...inCell, input: (s) => printed(s.case), others: 'refused' },
    printLater: {
      ...inCell,
      input: (s) => ({ ...printed(s.case), as: 'word' }),
      others: 'refused',
    },
    numberBook: { ...inCell, input: nothing, others: 'own' },
    noteNumber: {
      ...inCell,
      input: () => ({ type: 'NQ', term: '2020-01-01', number: 1, reason: 'In hỏng' }),
      others: 'refused',
    },
    takeNumbers: {
      ...inCell,
      input: (s) => ({ cases: [s.case], form: '6-KNĐ', term: TEST_TODAY }),
      others: 'refused',
    },
  },
  sources: {
    listRounds: { ...inDistrict, input: nothing, others: 'own' },
    openRound: {
      ...inDistrict,
      input: () => ({ year: YEAR, name: 'Đợt hai', asOf: TEST_TODAY, dueOn: TEST_TODAY }),
      others: 'own',
    },
    getRound: {
      ...inCell,
      input: (s) => ({ id: s.round, organisation: PLACES.cell }),
      others: 'refused',
    },
    report: {
      ...inCell,
      input: (s) => ({ id: s.round, organisation: PLACES.cell, counts, version: 0 }),
      others: 'refused',
    },
  },
  targets: {
    getProvinceTarget: { ...inProvince, input: () => ({ year: YEAR }), others: 'own' },
    setProvinceTarget: {
      ...inProvince,
      input: () => ({ year: YEAR, rateTenths: 30, minimum: null, paper }),
      others: 'refused',
    },
    getSheet: { ...inDistrict, input: () => ({ year: YEAR }), others: 'own' },
    getVersion: { ...inDistrict, input: () => ({ year: YEAR, version: 1 }), others: 'refused' },
    propose: { ...inDistrict, input: () => ({ year: YEAR, from: 'pool' }), others: 'own' },
    saveDraft: {
      ...inDistrict,
      input: () => ({
        year: YEAR,
        lines: [{ child: PLACES.base, source: 1, amount: 1, note: null }],
        version: 0,
      }),
      others: 'refused',
    },
    assign: {
      ...inDistrict,
      input: () => ({
        year: YEAR,
        lines: [{ child: PLACES.base, source: 1, amount: 1, note: null }],
        paper,
        gapReason: 'Nguồn ít',
        changeReason: 'Điều chỉnh',
        version: 1,
      }),
      others: 'refused',
    },
    request: {
      role: 'base_office',
      at: 'siblingBase',
      input: () => ({ year: YEAR, amounts, reason: 'Nguồn ít' }),
      others: 'own',
    },
    answerRequest: {
      ...inDistrict,
      input: (s) => ({ id: s.request, answer: 'declined', reason: 'Giữ nguyên' }),
      others: 'refused',
    },
  },
  work: {
    list: { ...inCell, input: nothing, others: 'own' },
    visit: { ...inCell, input: () => ({ seen: false }), others: 'own' },
    news: {
      ...inCell,
      input: () => ({ since: '2000-01-01T00:00:00Z' }),
      others: 'own',
      // Hà Thị Kín is a member of theirs.
      hidden: () => ['Lò Văn Kín', 'Tin kín'],
    },
  },
  quality: {
    get: { ...inBase, input: () => ({ organisation: PLACES.base }), others: 'refused' },
    findings: {
      ...inBase,
      input: () => ({ organisation: PLACES.base, check: 'missing_sex' }),
      others: 'refused',
    },
    run: { ...inBase, input: () => ({ organisation: PLACES.base }), others: 'refused' },
  },
  admission: {
    listCases: { ...inCell, input: () => ({ organisation: PLACES.cell }), others: 'own' },
    openCase: {
      ...inCell,
      input: () => ({
        cell: PLACES.cell,
        person: newPerson({ fullName: 'Hà Thị Thử', birth: '2000-01-02', sex: 'female' }),
        existingPerson: null,
        twinsSeen: true,
        source: 1,
        happenedOn: TEST_TODAY,
      }),
      others: 'refused',
    },
    getCase: { ...inCell, input: (s) => ({ id: s.case }), others: 'refused' },
    recordAct: {
      ...inCell,
      input: (s) => ({
        id: s.case,
        kind: 'outstanding_introduced',
        happenedOn: TEST_TODAY,
        payload: { by: 'youth_union', organisationName: 'Đoàn xã An Khê' },
        version: 1,
      }),
      others: 'refused',
    },
    listRules: { ...inCell, input: nothing, others: 'own' },
    setRule: {
      ...inProvince,
      input: () => ({ rule: 'vetting_answer', value: 15, from: TEST_TODAY, paper }),
      others: 'refused',
    },
    amendRule: {
      ...inProvince,
      input: () => ({
        rule: 'admission_decision',
        value: 45,
        from: TEST_TODAY,
        paper,
        clause: '§4.3.1',
      }),
      others: 'refused',
    },
    findTouched: {
      ...inCell,
      input: () => ({
        amendment: {
          rule: 'admission_decision',
          value: 45,
          from: TEST_TODAY,
          paper,
          clause: '§4.3.1',
        },
      }),
      others: 'own',
    },
    confirmRule: {
      ...inProvince,
      input: () => ({ rule: 'youth_age_max', regime: 'qd24', paper }),
      others: 'refused',
    },
    takeBackRule: {
      ...inProvince,
      input: (s) => ({ act: s.setting }),
      others: 'refused',
    },
    explain: {
      ...inCell,
      input: () => ({ file: { circumstances: { birth: '2000' }, acts: [] } }),
      others: 'own',
    },
    explainCase: { ...inCell, input: (s) => ({ id: s.case }), others: 'refused' },
    voteSheet: { ...inCell, input: () => ({ cell: PLACES.cell }), others: 'refused' },
    committeeSheet: { ...inBase, input: nothing, others: 'own' },
    vettingInbox: {
      ...inBase,
      input: nothing,
      others: 'own',
      hidden: () => ['Vàng Thị Kín'],
    },
    // Each dossier answers for itself: the answer names those that were refused.
    askVetting: {
      ...inBase,
      input: (s) => ({
        cases: [{ case: s.case, number: null }],
        request: 'que',
        happenedOn: TEST_TODAY,
        organisation: null,
        organisationName: 'Đảng ủy xã khác',
        about: 'bố mẹ đẻ',
        number: '61-CV/ĐU',
        relations: [],
        foreign: false,
      }),
      others: 'refused',
    },
    answerVetting: {
      ...inBase,
      input: (s) => ({ id: s.vetting, happenedOn: TEST_TODAY, outcome: 'clear', paper }),
      others: 'refused',
      // The asking case has not come to vetting.
      stopsAt: 'VIEC-DA-QUA',
    },
  },
  scans: {
    list: { ...inCell, input: (s) => ({ case: s.case }), others: 'refused' },
    attach: {
      ...inCell,
      input: (s) => ({ case: s.case, act: s.act, file: new File(['%PDF-1.7'], 'don.pdf') }),
      others: 'refused',
    },
    open: { ...inCell, input: (s) => ({ case: s.case, id: s.scan }), others: 'refused' },
    withdraw: {
      ...inCell,
      input: (s) => ({ case: s.case, id: s.scan, reason: 'Gắn nhầm' }),
      others: 'refused',
    },
  },
  soldiers: {
    list: { ...inBase, input: () => ({ id: PLACES.base }), others: 'refused' },
    board: { ...inBase, input: () => ({ id: PLACES.base }), others: 'refused' },
    givers: { ...inBase, input: () => ({ id: PLACES.base }), others: 'refused' },
    get: { ...inBase, input: (s) => ({ id: s.soldier }), others: 'refused' },
    announce: {
      role: 'military_office',
      at: 'base',
      input: () => ({ ...announced, person: { ...announced.person, fullName: 'Người Mới Về' } }),
      others: 'refused',
    },
    findTwins: {
      role: 'military_office',
      at: 'base',
      input: () => ({ fullName: 'Mùa Văn Kín', birth: '2002-03-04', citizenNumber: null }),
      others: 'own',
      hidden: () => ['"person":1', 'Đảng bộ xã An Khê'],
    },
    record: {
      ...inBase,
      input: (s) => ({
        id: s.soldier,
        kind: 'taken_over',
        happenedOn: TEST_TODAY,
        payload: {},
        version: 1,
      }),
      others: 'refused',
    },
    listPosts: { ...inBase, input: () => ({ id: PLACES.base }), others: 'refused' },
    beginPost: {
      ...inBase,
      input: () => ({ cell: PLACES.siblingCell, holder: 'Lê Văn Hai', happenedOn: TEST_TODAY }),
      others: 'refused',
    },
    endPost: {
      ...inBase,
      input: (s) => ({ id: s.militiaPost, happenedOn: TEST_TODAY }),
      others: 'refused',
    },
  },
  personal: {
    getLink: { ...inCell, input: (s) => ({ case: s.case }), others: 'refused' },
    createLink: { ...inCell, input: (s) => ({ case: s.case }), others: 'refused' },
    revokeLink: { ...inCell, input: (s) => ({ case: s.case }), others: 'refused' },
    readLifeHistory: {
      ...inBase,
      input: (s) => ({ case: s.case }),
      others: 'refused',
    },
    open: 'open',
    leave: 'open',
    mine: 'link',
    savePart: 'link',
    handIn: 'link',
    withdraw: 'link',
  },
  away: {
    list: { ...inCell, input: () => ({ id: PLACES.cell }), others: 'refused' },
    getMember: { ...inCell, input: (s) => ({ person: s.away }), others: 'refused' },
    saveReach: { ...inCell, input: (s) => ({ person: s.away, reach: '09' }), others: 'refused' },
    createLink: { ...inCell, input: (s) => ({ person: s.away }), others: 'refused' },
    revokeLink: { ...inCell, input: (s) => ({ person: s.away }), others: 'refused' },
    listMeetings: { ...inCell, input: () => ({ id: PLACES.cell }), others: 'refused' },
    announceMeeting: {
      ...inCell,
      input: (s) => ({ heldOn: '2024-12-01', subjects: ['Sinh hoạt'], people: [s.away] }),
      others: 'refused',
    },
    callOffMeeting: { ...inCell, input: (s) => ({ meeting: s.meetingOff }), others: 'refused' },
    getMeeting: { ...inCell, input: (s) => ({ meeting: s.meeting }), others: 'refused' },
    readOpinions: { ...inCell, input: (s) => ({ meeting: s.meeting }), others: 'refused' },
    recordReading: {
      ...inCell,
      input: (s) => ({ meeting: s.meeting, version: 1 }),
      others: 'refused',
    },
    printOpinions: { ...inCell, input: (s) => ({ meeting: s.meeting }), others: 'refused' },
    mine: 'link',
    sendOpinion: 'link',
  },
  residence: {
    list: {
      ...inCell,
      input: () => ({ id: PLACES.cell, year: YEAR, list: 'waiting' }),
      others: 'refused',
    },
    // Asked already: there is nobody left to ask about.
    ask: {
      ...inCell,
      input: () => ({ year: YEAR }),
      others: 'own',
      stopsAt: 'KHONG-CON-AI-DE-HOI',
    },
    comment: {
      ...inCell,
      input: (s) => ({ contact: s.residence, year: YEAR, paper }),
      others: 'refused',
    },
  },
  membership: {
    listMembers: { ...inCell, input: () => ({ id: PLACES.cell }), others: 'refused' },
    getMember: { ...inCell, input: (s) => ({ person: s.member }), others: 'refused' },
    recordMemberAct: {
      ...inCell,
      input: (s) => ({
        person: s.member,
        kind: 'died',
        happenedOn: TEST_TODAY,
        payload: {},
        version: 0,
      }),
      others: 'refused',
    },
    listBadges: { ...inCell, input: () => ({ organisation: PLACES.cell }), others: 'refused' },
    badgeOutlook: { ...inCell, input: () => ({ organisation: PLACES.cell }), others: 'refused' },
    recordBadges: {
      ...inCell,
      input: (s) => ({
        doing: { what: 'propose' },
        happenedOn: TEST_TODAY,
        round: '2024-11-07',
        lines: [{ person: s.member, years: 30 }],
      }),
      others: 'own',
    },
    listTransfers: { ...inCell, input: nothing, others: 'own', hidden: () => ['Hà Thị Kín'] },
    introduceMany: {
      ...inBase,
      input: (s) => ({
        because: 'residence',
        triggeredOn: TEST_TODAY,
        happenedOn: TEST_TODAY,
        lines: [{ person: s.member, to: PLACES.siblingCell, toName: 'A', number: '1-SHĐ' }],
      }),
      others: 'own',
    },
    receiveTransfers: {
      ...inCell,
      input: (s) => ({
        happenedOn: TEST_TODAY,
        lines: [{ transfer: s.transfer, cell: PLACES.cell }],
      }),
      others: 'own',
    },
    returnTransfer: {
      ...inCell,
      input: (s) => ({ transfer: s.transfer, happenedOn: TEST_TODAY, reason: 'Nhầm nơi đến' }),
      others: 'refused',
      // Received just before.
      stopsAt: 'DA-KET-THUC',
    },
    listTemporary: { ...inCell, input: nothing, others: 'own', hidden: () => ['Hà Thị Tạm'] },
    receiveTemporary: {
      ...inCell,
      input: (s) => ({
        happenedOn: TEST_TODAY,
        lines: [{ transfer: s.temporary, cell: PLACES.cell }],
      }),
      others: 'own',
    },
    declineTemporary: {
      ...inCell,
      input: (s) => ({ transfer: s.temporary, happenedOn: TEST_TODAY, reason: 'Nhầm nơi đến' }),
      others: 'refused',
      // Received just before.
      stopsAt: 'DA-KET-THUC',
    },
    printSheet: { ...inCell, input: (s) => ({ person: s.member }), others: 'refused' },
    printTransfer: {
      ...inCell,
      input: (s) => ({ person: s.member, form: '1-SHĐ' }),
      others: 'refused',
    },
    receiveArrival: {
      ...inCell,
      input: () => ({
        cell: PLACES.cell,
        person: newPerson({
          fullName: 'Người Mới Đến',
          birth: '1980',
          sex: 'female',
          youthUnionMember: false,
        }),
        existingPerson: null,
        twinsSeen: true,
        happenedOn: TEST_TODAY,
        fromName: 'Đảng bộ tỉnh khác',
        paper,
        decidedOn: null,
        ceremonyOn: '2010-01-01',
        officialOn: '2011-01-01',
      }),
      others: 'refused',
    },
  },
  reports: {
    durations: {
      ...inCell,
      input: () => ({ year: YEAR, organisation: PLACES.cell }),
      others: 'refused',
    },
    losses: {
      ...inCell,
      input: () => ({ year: YEAR, organisation: PLACES.cell }),
      others: 'refused',
    },
    risk: {
      ...inCell,
      input: () => ({ organisation: PLACES.cell, risk: 'probation_over' }),
      others: 'refused',
    },
    durationCases: {
      ...inCell,
      input: () => ({ year: YEAR, organisation: PLACES.cell, stretch: 'whole' }),
      others: 'refused',
    },
    board: {
      ...inCell,
      input: () => ({ year: YEAR, organisation: PLACES.cell }),
      others: 'refused',
    },
    list: {
      ...inCell,
      input: () => ({ year: YEAR, organisation: PLACES.cell }),
      others: 'refused',
    },
    listReports: { ...inDistrict, input: () => ({ year: YEAR }), others: 'own' },
    getReport: {
      ...inDistrict,
      input: () => ({ year: YEAR, organisation: PLACES.district }),
      others: 'refused',
    },
    freezeReport: {
      ...inDistrict,
      input: () => ({ year: YEAR, cutOff: TEST_TODAY, version: 0 }),
      others: 'own',
    },
    wordReport: {
      ...inProvince,
      input: () => ({
        year: YEAR,
        remarks: { limits: 'Nguồn ít' },
        paper: reportPaper,
        version: 0,
      }),
      others: 'own',
    },
    submitReport: {
      role: 'base_office',
      at: 'siblingBase',
      input: () => ({ year: YEAR, version: 0 }),
      others: 'own',
    },
    answerReport: {
      ...inDistrict,
      input: (s) => ({ id: s.report, answer: 'approved', reason: null, version: 0 }),
      others: 'refused',
    },
    verifyReport: {
      ...inDistrict,
      input: (s) => ({ id: s.report }),
      others: 'refused',
      // The scene's report was sent without figures.
      stopsAt: 'CHUA-CHOT',
    },
    downloadReport: {
      ...inDistrict,
      input: () => ({ year: YEAR, organisation: PLACES.district }),
      others: 'refused',
    },
    listInForce: { ...inProvince, input: nothing, others: 'own' },
    listTemplates: { ...inProvince, input: nothing, others: 'own' },
    replaceTemplate: {
      ...inProvince,
      input: () => ({ file: new File(['x'], 'mau.docx'), from: TEST_TODAY }),
      others: 'refused',
      // The scene's file is no Word document.
      stopsAt: 'MAU-KHONG-DOC-DUOC',
    },
    downloadTemplate: { ...inProvince, input: () => ({ id: 0 }), others: 'own' },
    getForm: { ...inDistrict, input: () => form, others: 'refused' },
    getCutOffs: { ...inDistrict, input: () => ({ year: YEAR }), others: 'own' },
    checkForm: { ...inDistrict, input: () => form, others: 'refused' },
    listForm: {
      ...inDistrict,
      input: () => ({ ...form, row: 'closing', column: 'now' }),
      others: 'refused',
    },
    listDifference: {
      ...inDistrict,
      input: () => ({ ...days, check: 'balance' }),
      others: 'refused',
    },
    downloadForm: { ...inDistrict, input: () => form, others: 'refused' },
  },
  audit: {
    listNotices: { ...inCell, input: nothing, others: 'own' },
    readNotices: { ...inCell, input: () => ({ upTo: 1_000_000 }), others: 'own' },
  },
  jobs: {
    get: { ...inCell, input: (s) => ({ id: s.job }), others: 'refused' },
    list: { ...inCell, input: nothing, others: 'own', hidden: () => ['Việc kín'] },
    cancel: { ...inCell, input: (s) => ({ id: s.job }), others: 'refused' },
  },
  imports: {
    list: { ...inCell, input: nothing, others: 'own', hidden: () => ['bảng kín.xlsx'] },
    template: { ...inCell, input: () => ({ kind: 'candidates' }), others: 'own' },
    start: {
      ...inCell,
      input: (s) => ({ kind: 'candidates', file: s.file, options: {}, replaces: null }),
      others: 'refused',
    },
    get: { ...inCell, input: (s) => ({ id: s.imports.look }), others: 'refused' },
    rows: { ...inCell, input: (s) => ({ id: s.imports.look }), others: 'refused' },
    mend: {
      ...inCell,
      input: (s) => ({ id: s.imports.mend, rows: [{ number: 2, cells: {}, decision: 'skip' }] }),
      others: 'refused',
    },
    values: {
      ...inCell,
      input: (s) => ({ id: s.imports.look, code: 'O-TRONG' }),
      others: 'refused',
    },
    mendAll: {
      ...inCell,
      input: (s) => ({ id: s.imports.mend, code: 'O-TRONG', change: null, decision: 'skip' }),
      others: 'refused',
      stopsAt: 'KHONG-CON-DONG-AY',
    },
    wrongRows: {
      ...inCell,
      input: (s) => ({ id: s.imports.mark }),
      others: 'refused',
      stopsAt: 'KHONG-CO-DONG-CAN-SUA',
    },
    mendFromFile: {
      ...inCell,
      input: (s) => ({ id: s.imports.mark, file: s.file }),
      others: 'refused',
    },
    setOptions: {
      ...inCell,
      input: (s) => ({ id: s.imports.options, options: { source: 1 } }),
      others: 'refused',
    },
    commit: {
      ...inCell,
      input: (s) => ({ id: s.imports.write, rows: 1, version: 1 }),
      others: 'refused',
    },
    undo: { ...inCell, input: (s) => ({ id: s.imports.undo }), others: 'refused' },
    discard: { ...inCell, input: (s) => ({ id: s.imports.discard }), others: 'refused' },
    markedCopy: { ...inCell, input: (s) => ({ id: s.imports.mark }), others: 'refused' },
  },
  files: {
    upload: { ...inCell, input: () => ({ file: new File(['a'], 'a.txt') }), others: 'own' },
    download: { ...inCell, input: (s) => ({ id: s.file }), others: 'refused' },
  },
  exports: {
    start: {
      ...inCell,
      input: () => ({ what: 'members', filters: { id: PLACES.cell } }),
      others: 'refused',
    },
  },
}
