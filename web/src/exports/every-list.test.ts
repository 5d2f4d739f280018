import { expect, test } from 'vitest'

const sources = import.meta.glob<string>('../**/*.tsx', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const pages = Object.keys(sources)
  .filter((path) => path.endsWith('-page.tsx') && !path.includes('/gallery/'))
  .map((path) => path.slice(3))
const everything = Object.values(sources).join('\n')

/** What each page takes to Excel, or why there is no list on it to take. A new page is asked for its line here. */
const EXPORTED: Readonly<Record<string, readonly string[] | string>> = {
  'access/accounts-page.tsx': ['accounts'],
  'access/delegate-page.tsx': ['delegations'],
  'access/password-page.tsx': 'a form',
  'access/second-factor-page.tsx': 'a form',
  'access/sessions-page.tsx': "one's own few devices",
  'access/sign-in-page.tsx': 'a form',
  'admission/case-page.tsx': ['case_history'],
  'admission/cases-page.tsx': ['cases'],
  'admission/open-case-page.tsx': 'a form',
  'admission/vetting-page.tsx': ['vetting'],
  'admission/vote-page.tsx': ['vote_sheet'],
  'admission/regulations-page.tsx': 'the regulations, a text to read',
  'away/announce-page.tsx': 'a form',
  'away/away-page.tsx': ['away'],
  'away/meeting-page.tsx': 'its appendix is printed',
  'away/meetings-page.tsx': ['away_meetings'],
  'away/my-meetings-page.tsx': "one's own page",
  'frame/framed-page.tsx': 'the frame around the pages',
  'help/help-page.tsx': 'a text to read',
  'imports/import-page.tsx': 'its file comes back marked',
  'imports/imports-page.tsx': ['imports'],
  'jobs/jobs-page.tsx': "one's own thirty jobs, gone in a week",
  'membership/member-page.tsx': "one person's page",
  'membership/arrival-page.tsx': 'a form',
  'membership/introduce-page.tsx': 'a form',
  'membership/badges/badges-page.tsx': ['badges'],
  'membership/badges/outlook-page.tsx': ['badge_outlook'],
  'membership/members-page.tsx': ['members'],
  'membership/transfers-page.tsx': ['transfers'],
  'membership/temporary-page.tsx': ['temporary_transfers'],
  'organisations/tree-page.tsx': ['organisation_children', 'organisation_tree'],
  'papers/numbers-page.tsx': ['paper_numbers'],
  'papers/templates-page.tsx': 'Word templates, each taken away as itself',
  'people/person-page.tsx': 'one record',
  'personal/life-history-page.tsx': 'a form',
  'personal/personal-page.tsx': 'a form',
  'personal/read-life-history-page.tsx': 'one paper',
  'reorganisation/plan-page.tsx': 'a plan to draw up',
  'reorganisation/plans-page.tsx': ['reorganisations'],
  'reminders/mail-page.tsx': "one's own few letters",
  'residence/residence-page.tsx': ['residence'],
  'reports/board-page.tsx': ['board', 'people_behind'],
  'reports/durations-page.tsx': ['durations', 'duration_cases'],
  // The form itself is a workbook of its own.
  'reports/forms/form-page.tsx': ['form_list'],
  'reports/report-page.tsx': ['people_behind'],
  'quality/quality-page.tsx': ['quality'],
  'reports/losses-page.tsx': ['losses'],
  'reports/reports-page.tsx': ['reports'],
  'reports/template-page.tsx': 'one template',
  'soldiers/announce-page.tsx': 'a form',
  'soldiers/givers-page.tsx': ['soldier_givers'],
  'soldiers/militia-posts-page.tsx': ['militia_posts'],
  'soldiers/soldier-board-page.tsx': ['soldier_board'],
  'soldiers/soldier-page.tsx': "one person's page",
  'soldiers/soldiers-page.tsx': ['soldiers'],
  'sources/round-page.tsx': ['survey_round'],
  'sources/rounds-page.tsx': ['survey_rounds'],
  'targets/allocation-page.tsx': ['allocation'],
  'targets/version-page.tsx': ['assignment'],
  'targets/province-target-page.tsx': ['province_targets'],
  'targets/requests-page.tsx': ['target_requests'],
  'work/news-page.tsx': 'what is new, looked at once',
  'work/work-list-page.tsx': ['work'],
}

test('every page with a list takes it to Excel, or says why there is none to take', () => {
  expect(pages.filter((page) => EXPORTED[page] === undefined)).toEqual([])
  expect(Object.keys(EXPORTED).filter((page) => !pages.includes(page))).toEqual([])
})

test('each of them has its button', () => {
  const keys = new Set(Object.values(EXPORTED).flatMap((of) => (typeof of === 'string' ? [] : of)))
  for (const what of keys) expect(everything).toMatch(new RegExp(`what="${what}"`))
})
