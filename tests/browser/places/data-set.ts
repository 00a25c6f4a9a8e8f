import { at, follow, go, type Site } from '../../a-site.ts'
import { type Place, there } from './place.ts'

// The front page, people and roles, the data set, loads and what was published of it.

const measure = '/data-set/three-or-more-placements-in-year'
const someone = (site: Site): string => `/people/${site.person('chair')}`
const newestLoad = async (site: Site): Promise<string> => {
  const { id } = await site.database.as({ audience: 'analyst' }, db =>
    db
      .selectFrom('extract_load')
      .select('id')
      .where('kind', '=', '903')
      .orderBy('title', 'desc')
      .executeTakeFirstOrThrow(),
  )
  return `/loads/${id}`
}
const publication = async (site: Site): Promise<Readonly<{ id: string; name: string }>> => {
  const { id, asAt, version } = await site.database.as({ audience: 'public' }, db =>
    db
      .selectFrom('publication')
      .select(['id', 'as_at as asAt', 'version'])
      .orderBy('as_at', 'desc')
      .orderBy('version', 'desc')
      .executeTakeFirstOrThrow(),
  )
  return { id, name: `${asAt}-v${version}` }
}
const waitingUpload = async (site: Site): Promise<string> =>
  at(site, 'performance-analyst', async page => {
    await go(page, '/loads/new')
    await page.locator('input[type=file]').setInputFiles([
      {
        name: 'header.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\n900001,F,29/02/2014,WBRI,UN1,0,\n'),
      },
      {
        name: 'episodes.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\n' +
            '900001,12/05/2026,S,C2,N1,U6,PR1,,,,ZX1 1AA,ZX2 1AA,SC990001\n900002,31/06/2026,S,Q9,N1,U6,PR1,,,,ZX1 1AA,ZX2 1AA,SC990001\n',
        ),
      },
    ])
    await follow(page, page.getByRole('button', { name: 'Check these files' }))
    return new URL(page.url()).pathname
  })

export const placesOfTheDataSet: readonly Place[] = [
  there('/', 'visitor'),
  there('/', 'performance-analyst'),
  there('/try', 'visitor'),
  there('/sign-in', 'visitor'),
  there('/published', 'visitor'),
  there('/published/definitions', 'visitor'),
  there('/published/:name', 'visitor', async site => `/published/${(await publication(site)).name}`),
  there(
    '/published/:name/:measure',
    'visitor',
    async site => `/published/${(await publication(site)).name}/children-in-care`,
  ),
  there('/sign-out', 'board-member'),
  there('/your-access', 'board-member'),
  there('/people', 'it-administrator'),
  there('/people/new', 'it-administrator'),
  there('/people/:person', 'it-administrator', someone),
  there('/people/:person/change', 'it-administrator', site => `${someone(site)}/change`),
  there('/people/:person/roles/new', 'it-administrator', site => `${someone(site)}/roles/new`),
  there('/people/:person/roles/:role/end', 'it-administrator', site => `${someone(site)}/roles/chair/end`),
  there('/people/:person/confirm-roles', 'it-administrator', site => `${someone(site)}/confirm-roles`),
  there('/people/:person/forget-account', 'it-administrator', site => `${someone(site)}/forget-account`),
  there('/people/:person/leave', 'it-administrator', site => `${someone(site)}/leave`),
  there('/audit-trail', 'it-administrator'),
  there('/settings', 'it-administrator'),
  there('/health-of-kept', 'it-administrator'),
  there('/data-set', 'board-member'),
  there('/data-set', 'board-member', () => '/data-set?off-target=yes'),
  there('/data-set/reported', 'board-member'),
  there('/data-set/:indicator', 'performance-analyst', () => measure),
  there('/data-set/:indicator', 'board-member', () => '/data-set/children-in-care'),
  there('/data-set/:indicator/children', 'performance-analyst', () => `${measure}/children`),
  there('/data-set/:indicator/series', 'performance-analyst', () => `${measure}/series`),
  there('/data-set/:indicator/target', 'performance-analyst', () => `${measure}/target`),
  there('/data-set/:indicator/flag', 'performance-analyst', () => `${measure}/flag`),
  there('/data-set/:indicator/enter', 'health-partner', () => '/data-set/initial-health-report-in-time/enter'),
  there('/data-set/:indicator/commentary', 'performance-analyst', () => `${measure}/commentary`),
  there('/data-set/:indicator/ask', 'performance-analyst', () => `${measure}/ask`),
  there('/commentary', 'health-partner'),
  there('/loads', 'performance-analyst'),
  there('/loads/new', 'performance-analyst'),
  there('/loads/check/:upload', 'performance-analyst', waitingUpload),
  there('/loads/:load', 'performance-analyst', newestLoad),
  there('/loads/:load/undo', 'performance-analyst', async site => `${await newestLoad(site)}/undo`),
  there('/loads/:load/dispose', 'performance-analyst', async site => `${await newestLoad(site)}/dispose`),
  there('/publications', 'director'),
  there('/publications/new', 'director'),
  there('/publications/:id', 'director', async site => `/publications/${(await publication(site)).id}`),
]
