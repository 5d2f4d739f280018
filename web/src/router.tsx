import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  parseSearchWith,
  redirect,
  stringifySearchWith,
  type AnyRoute,
  type RouteComponent,
} from '@tanstack/react-router'
import { CrashNotice, NotFoundNotice } from './frame/dead-ends.tsx'

/** Every page is fetched when it is first opened. */
const root = createRootRoute({ notFoundComponent: NotFoundNotice })

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/viec-can-lam' as string })
  },
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/dang-nhap',
  component: lazyRouteComponent(() => import('./access/sign-in-page.tsx'), 'SignInPage'),
})

/** Opened by a personal link, of an applicant and of a member working away: no account and no frame. */
const personal = createRoute({
  getParentRoute: () => root,
  path: '/ca-nhan/$token',
  component: lazyRouteComponent(() => import('./personal/personal-page.tsx'), 'PersonalPage'),
})

const myMeetings = createRoute({
  getParentRoute: () => root,
  path: '/y-kien/$token',
  component: lazyRouteComponent(() => import('./away/my-meetings-page.tsx'), 'MyMeetingsPage'),
})

/** Everything behind the frame: who is asked for first, then the page. */
const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  component: lazyRouteComponent(() => import('./frame/framed-page.tsx'), 'FramedPage'),
})

const pages: AnyRoute[] = [
  page(
    '/chi-tieu/giao/$year/$version',
    lazyRouteComponent(() => import('./targets/version-page.tsx'), 'VersionPage'),
  ),
  page(
    '/chi-tieu/giao',
    lazyRouteComponent(() => import('./targets/allocation-page.tsx'), 'AllocationPage'),
  ),
  page(
    '/viec-can-lam',
    lazyRouteComponent(() => import('./work/work-list-page.tsx'), 'WorkListPage'),
  ),
  page(
    '/co-gi-moi',
    lazyRouteComponent(() => import('./work/news-page.tsx'), 'NewsPage'),
  ),
  page(
    '/ho-so/$id',
    lazyRouteComponent(() => import('./admission/case-page.tsx'), 'CasePage'),
  ),
  page(
    '/bieu-quyet/$cell',
    lazyRouteComponent(() => import('./admission/vote-page.tsx'), 'VotePage'),
  ),
  page(
    '/chi-tieu',
    lazyRouteComponent(() => import('./reports/board-page.tsx'), 'BoardPage'),
  ),
  page(
    '/bao-cao',
    lazyRouteComponent(() => import('./reports/reports-page.tsx'), 'ReportsPage'),
  ),
  page(
    '/bao-cao/bieu/$form',
    lazyRouteComponent(() => import('./reports/forms/form-page.tsx'), 'FormPage'),
  ),
  // Where form 2 stood before the others joined it.
  createRoute({
    getParentRoute: () => framed,
    path: '/bao-cao/2-btctw',
    beforeLoad: ({ search }) => {
      throw redirect({ to: '/bao-cao/bieu/2' as string, search })
    },
  }),
  page(
    '/so-van-ban',
    lazyRouteComponent(() => import('./papers/numbers-page.tsx'), 'NumbersPage'),
  ),
  page(
    '/mau-giay-to',
    lazyRouteComponent(() => import('./papers/templates-page.tsx'), 'TemplatesPage'),
  ),
  page(
    '/bao-cao/ton-that',
    lazyRouteComponent(() => import('./reports/losses-page.tsx'), 'LossesPage'),
  ),
  page(
    '/bao-cao/mau',
    lazyRouteComponent(() => import('./reports/template-page.tsx'), 'TemplatePage'),
  ),
  page(
    '/bao-cao/$year',
    lazyRouteComponent(() => import('./reports/report-page.tsx'), 'ReportPage'),
  ),
  page(
    '/ho-so',
    lazyRouteComponent(() => import('./admission/cases-page.tsx'), 'CasesPage'),
  ),
  page(
    '/ho-so/$id/ly-lich',
    lazyRouteComponent(
      () => import('./personal/read-life-history-page.tsx'),
      'ReadLifeHistoryPage',
    ),
  ),
  page(
    '/nguoi/$id',
    lazyRouteComponent(() => import('./people/person-page.tsx'), 'PersonPage'),
  ),
  page(
    '/ho-so/moi',
    lazyRouteComponent(() => import('./admission/open-case-page.tsx'), 'OpenCasePage'),
  ),
  page(
    '/quy-dinh',
    lazyRouteComponent(() => import('./admission/regulations-page.tsx'), 'RegulationsPage'),
  ),
  page(
    '/tham-tra',
    lazyRouteComponent(() => import('./admission/vetting-page.tsx'), 'VettingPage'),
  ),
  page(
    '/quan-nhan-xuat-ngu',
    lazyRouteComponent(() => import('./soldiers/soldiers-page.tsx'), 'SoldiersPage'),
  ),
  page(
    '/quan-nhan-xuat-ngu/$id',
    lazyRouteComponent(() => import('./soldiers/soldier-page.tsx'), 'SoldierPage'),
  ),
  page(
    '/quan-nhan-xuat-ngu/bang',
    lazyRouteComponent(() => import('./soldiers/soldier-board-page.tsx'), 'SoldierBoardPage'),
  ),
  page(
    '/quan-nhan-xuat-ngu/cong-bo',
    lazyRouteComponent(() => import('./soldiers/announce-page.tsx'), 'AnnouncePage'),
  ),
  page(
    '/quan-nhan-xuat-ngu/noi-nhan',
    lazyRouteComponent(() => import('./soldiers/givers-page.tsx'), 'GiversPage'),
  ),
  page(
    '/quan-nhan-xuat-ngu/thon-doi-truong',
    lazyRouteComponent(() => import('./soldiers/militia-posts-page.tsx'), 'MilitiaPostsPage'),
  ),
  page(
    '/nguon',
    lazyRouteComponent(() => import('./sources/rounds-page.tsx'), 'RoundsPage'),
  ),
  page(
    '/nguon/$id',
    lazyRouteComponent(() => import('./sources/round-page.tsx'), 'RoundPage'),
  ),
  page(
    '/chi-tieu/thoi-gian',
    lazyRouteComponent(() => import('./reports/durations-page.tsx'), 'DurationsPage'),
  ),
  page(
    '/chi-tieu/toan-tinh',
    lazyRouteComponent(() => import('./targets/province-target-page.tsx'), 'ProvinceTargetPage'),
  ),
  page(
    '/chi-tieu/de-nghi',
    lazyRouteComponent(() => import('./targets/requests-page.tsx'), 'RequestsPage'),
  ),
  page(
    '/to-chuc/sap-xep',
    lazyRouteComponent(() => import('./reorganisation/plans-page.tsx'), 'PlansPage'),
  ),
  page(
    '/to-chuc/sap-xep/$plan',
    lazyRouteComponent(() => import('./reorganisation/plan-page.tsx'), 'PlanPage'),
  ),
  page(
    '/to-chuc/{-$id}',
    lazyRouteComponent(() => import('./organisations/tree-page.tsx'), 'TreePage'),
  ),
  page(
    '/dang-vien',
    lazyRouteComponent(() => import('./membership/members-page.tsx'), 'MembersPage'),
  ),
  page(
    '/dang-vien/chuyen-sinh-hoat',
    lazyRouteComponent(() => import('./membership/transfers-page.tsx'), 'TransfersPage'),
  ),
  page(
    '/dang-vien/di-xa',
    lazyRouteComponent(() => import('./away/away-page.tsx'), 'AwayPage'),
  ),
  page(
    '/dang-vien/di-xa/hop',
    lazyRouteComponent(() => import('./away/meetings-page.tsx'), 'MeetingsPage'),
  ),
  page(
    '/dang-vien/di-xa/hop/moi',
    lazyRouteComponent(() => import('./away/announce-page.tsx'), 'AnnouncePage'),
  ),
  page(
    '/dang-vien/di-xa/hop/$meeting',
    lazyRouteComponent(() => import('./away/meeting-page.tsx'), 'MeetingPage'),
  ),
  page(
    '/dang-vien/noi-cu-tru',
    lazyRouteComponent(() => import('./residence/residence-page.tsx'), 'ResidencePage'),
  ),
  page(
    '/dang-vien/tu-ngoai-tinh',
    lazyRouteComponent(() => import('./membership/arrival-page.tsx'), 'ArrivalPage'),
  ),
  page(
    '/dang-vien/gioi-thieu',
    lazyRouteComponent(() => import('./membership/introduce-page.tsx'), 'IntroducePage'),
  ),
  page(
    '/dang-vien/huy-hieu',
    lazyRouteComponent(() => import('./membership/badges/badges-page.tsx'), 'BadgesPage'),
  ),
  page(
    '/dang-vien/huy-hieu/cac-dot-toi',
    lazyRouteComponent(() => import('./membership/badges/outlook-page.tsx'), 'OutlookPage'),
  ),
  page(
    '/dang-vien/$person',
    lazyRouteComponent(() => import('./membership/member-page.tsx'), 'MemberPage'),
  ),
  page(
    '/chat-luong-du-lieu',
    lazyRouteComponent(() => import('./quality/quality-page.tsx'), 'QualityPage'),
  ),
  page(
    '/viec-chay',
    lazyRouteComponent(() => import('./jobs/jobs-page.tsx'), 'JobsPage'),
  ),
  page(
    '/nhap-excel',
    lazyRouteComponent(() => import('./imports/imports-page.tsx'), 'ImportsPage'),
  ),
  page(
    '/nhap-excel/$id',
    lazyRouteComponent(() => import('./imports/import-page.tsx'), 'ImportPage'),
  ),
  page(
    '/tai-khoan/mat-khau',
    lazyRouteComponent(() => import('./access/password-page.tsx'), 'PasswordPage'),
  ),
  page(
    '/tai-khoan/lop-thu-hai',
    lazyRouteComponent(() => import('./access/second-factor-page.tsx'), 'SecondFactorPage'),
  ),
  page(
    '/tai-khoan/thu',
    lazyRouteComponent(() => import('./reminders/mail-page.tsx'), 'MailPage'),
  ),
  page(
    '/tai-khoan/phien',
    lazyRouteComponent(() => import('./access/sessions-page.tsx'), 'SessionsPage'),
  ),
  page(
    '/tai-khoan/uy-quyen',
    lazyRouteComponent(() => import('./access/delegate-page.tsx'), 'DelegatePage'),
  ),
  page(
    '/quan-tri',
    lazyRouteComponent(() => import('./access/accounts-page.tsx'), 'AccountsPage'),
  ),
  page(
    '/tro-giup',
    lazyRouteComponent(() => import('./help/help-page.tsx'), 'HelpPage'),
  ),
]

/** What an address calls by its number. */
const NUMBERED = ['id', 'cell', 'person'] as const

function page(path: string, component: RouteComponent): AnyRoute {
  return createRoute({
    getParentRoute: () => framed,
    path,
    component,
    // A mistyped address is no page; the server would answer it as a form filled in wrongly.
    beforeLoad: ({ params }: { params: Partial<Record<string, string>> }) => {
      const isMistyped = NUMBERED.some((name) => /\D/.test(params[name] ?? ''))
      if (isMistyped) throw notFound()
    },
  })
}

/** A gallery of every view with the pictures' data; it is not part of the built product. */
const gallery: AnyRoute[] = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: '/bang-kieu/$view',
        component: lazyRouteComponent(() => import('./gallery/gallery-page.tsx'), 'GalleryPage'),
      }),
    ]
  : []

export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren([
      start,
      signIn,
      personal,
      myMeetings,
      framed.addChildren(pages),
      ...gallery,
    ]),
    defaultErrorComponent: CrashNotice,
    defaultNotFoundComponent: NotFoundNotice,
    scrollRestoration: true,
    // Search values are plain strings in the address; each page reads and checks its own.
    parseSearch: parseSearchWith((value) => value),
    stringifySearch: stringifySearchWith(String),
  })
}
