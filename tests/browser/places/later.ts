import type { RoleId } from '../../../src/access/index.ts'
import { roles } from '../../../src/access/index.ts'
import { plainDate } from '../../../src/kernel/index.ts'
import { keepAnnualReport } from '../../../src/strategy/annual-report/year.store.ts'
import { aSurvey } from '../../a-survey.ts'
import { theMoment } from '../../an-app.ts'
import type { Site } from '../../a-site.ts'
import { type Find, first, found, type Parts, type Place, there } from './place.ts'

// Surveys, the delivery plan, annual reports, evidence and home pages. What the demonstration does not hold is made once for each site.

const officer = 'corporate-parenting-officer'
const worker = 'participation-worker'
const made = new WeakMap<Site, Promise<Record<string, Record<string, string>>>>()

const surveyOf =
  (pattern: string): Find =>
  async site => {
    const people = new Map<RoleId, string>(
      roles.filter(role => role.signsIn).map(role => [role.id, site.person(role.id)] as const),
    )
    const making = made.get(site) ?? aSurvey(site.database, people)
    made.set(site, making)
    return (await making)[pattern] ?? {}
  }
const ofSurveys = (pattern: string, as: Place['as']): Place => found(pattern, as, surveyOf(pattern))

const commitment = first('officer', async db => {
  const { id } = await db
    .selectFrom('commitment')
    .select('id')
    .orderBy('ordinal')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return { commitment: id }
})
const blocker = first('officer', async db => {
  const { id } = await db
    .selectFrom('blocker')
    .select('id')
    .where('cleared_on', 'is', null)
    .orderBy('raised_on')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return { blocker: id }
})
const workstream = first('officer', async db => {
  const { id } = await db.selectFrom('workstream').select('id').orderBy('title').orderBy('id').executeTakeFirstOrThrow()
  return { workstream: id }
})
const openAction = first('officer', async db => {
  const { id } = await db
    .selectFrom('action')
    .select('id')
    .where('state', '=', 'open')
    .where('part', '=', 'open')
    .orderBy('made_at')
    .orderBy('id')
    .executeTakeFirstOrThrow()
  return { action: id }
})
const annualReport: Find = async site => {
  const person = site.person(officer)
  return site.database.as({ audience: 'officer', person }, async (db): Promise<Parts> => {
    const there = await db.selectFrom('annual_report').select('report').executeTakeFirst()
    if (there) return { report: there.report }
    const { id } = await db
      .selectFrom('report')
      .select('id')
      .orderBy('recorded_at')
      .orderBy('id')
      .executeTakeFirstOrThrow()
    await keepAnnualReport(db, {
      report: id,
      body: 'corporate-parenting-board',
      period: { first: plainDate('2025-04-01'), last: plainDate('2026-03-31') },
      by: 'principle',
      maker: person,
      at: theMoment,
    })
    return { report: id }
  })
}
const nextMeeting = { meeting: 'corporate-parenting-board-2026-12-08' }

export const laterPlaces: readonly Place[] = [
  there('/welcome', 'board-member'),
  found('/meetings/:meeting/brief', 'chair', () => nextMeeting),
  there('/lines-of-enquiry', officer),
  there('/lines-of-enquiry/new', officer),
  found('/lines-of-enquiry/:topic', officer, () => ({ topic: 'homes' })),
  there('/published/bodies', 'visitor'),
  found('/published/bodies/:body', 'visitor', () => ({ body: 'corporate-parenting-board' })),
  there('/settings/meeting-contact', 'democratic-services-officer'),
  there('/settings/public-questions', 'democratic-services-officer'),
  there('/strategies/from-word', officer),
  found('/commitments/:commitment/carry', officer, commitment),
  found('/commitments/:commitment/actions/new', officer, commitment),
  found('/commitments/:commitment/blockers/new', officer, commitment),
  there('/delivery-plan', 'board-member'),
  found('/delivery-plan/actions/:action/blockers/new', officer, openAction),
  found('/delivery-plan/blockers/:blocker/escalate', officer, blocker),
  found('/delivery-plan/blockers/:blocker/clear', officer, blocker),
  there('/delivery-plan/workstreams/new', officer),
  found('/delivery-plan/workstreams/:workstream', officer, workstream),
  there('/annual-reports', 'board-member'),
  there('/annual-reports/new', officer),
  found('/annual-reports/:report', officer, annualReport),
  found('/annual-reports/:report/parts', officer, annualReport),
  found('/annual-reports/:report/recommendations/new', officer, annualReport),
  there('/evidence', 'inspector'),
  found('/evidence/:area', 'inspector', () => ({ area: 'voice' })),
  there('/published/strategies', 'visitor'),
  there('/voice/surveys', 'board-member'),
  there('/voice/surveys/new', worker),
  ofSurveys('/voice/surveys/:survey', worker),
  ofSurveys('/voice/surveys/:survey/questions/new', worker),
  ofSurveys('/voice/surveys/:survey/questions/:key/change', worker),
  ofSurveys('/voice/surveys/:survey/waves/new', worker),
  ofSurveys('/voice/surveys/:survey/ties', officer),
  ofSurveys('/voice/surveys/waves/:wave', worker),
  ofSurveys('/voice/surveys/waves/:wave/change', worker),
  ofSurveys('/voice/surveys/waves/:wave/open', worker),
  ofSurveys('/voice/surveys/waves/:wave/close', worker),
  ofSurveys('/voice/surveys/versions/:version/wording', worker),
  ofSurveys('/voice/surveys/versions/:version/translate', worker),
  ofSurveys('/voice/surveys/waves/:wave/codes', worker),
  ofSurveys('/voice/surveys/waves/:wave/import', worker),
  ofSurveys('/voice/surveys/uploads/:upload', worker),
  ofSurveys('/voice/surveys/imports/:import/undo', worker),
  ofSurveys('/voice/surveys/waves/:wave/words', worker),
  ofSurveys('/voice/surveys/words/:words/release', worker),
  ofSurveys('/voice/surveys/words/:words/safeguarding', worker),
  ofSurveys('/voice/surveys/waves/:wave/results', worker),
  ofSurveys('/voice/surveys/waves/:wave/publish', worker),
  ofSurveys('/voice/surveys/waves/:wave/measures', officer),
  ofSurveys('/young-people/surveys/:link', 'visitor'),
  ofSurveys('/young-people/surveys/:link/thanks', 'visitor'),
  there('/published/surveys', 'visitor'),
  ofSurveys('/published/surveys/:wave', 'visitor'),
]
