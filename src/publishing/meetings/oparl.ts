import {
  agendaOf,
  allBodies,
  type BackgroundPaper,
  backgroundPapersOf,
  type AgendaItem,
  type Body,
  decisionsOfMeeting,
  findMeeting,
  holdersOf,
  type Meeting,
  meetingsBetween,
  momentsOf,
  type Paper,
  papersOf,
  publishedMinutesOf,
  seatsOf,
} from '../../board/index.ts'
import { councilOf } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'
import { type Asked, download, notFound } from '../../web/index.ts'
import {
  backgroundAddress,
  fileAddress,
  meetingAddress,
  minutesAddress,
  packPdfAddress,
  reportAddress,
} from './addresses.ts'
import { findPack } from '../packs/packs.store.ts'

// Open data in the shape of OParl 1.1 (https://dev.oparl.org/spezifikation), which is how councils elsewhere give their
// meetings to programs. An address is an id for ever. Nobody is named: a membership gives its seat, by role.

const schema = 'https://schema.oparl.org/1.1'
const root = '/published/oparl'
const perPage = 100
const licence = 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/'

type Thing = Readonly<Record<string, unknown>>
type At = (path: string) => string

const atSite =
  (site: string): At =>
  path =>
    `${site}${root}${path}`

/** Without what is not known: OParl leaves a property out rather than giving it as null. */
const known = (thing: Thing): Thing =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== null && value !== undefined && value !== ''))

const json = (name: string, body: unknown) => ({
  name: `${name}.json`,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body, null, 1),
})

/** One page of a list, with the way to the others. */
export const pageOf = (all: readonly Thing[], address: string, asked: string | undefined): Thing => {
  const totalPages = Math.max(1, Math.ceil(all.length / perPage))
  const wanted = Number(asked ?? '1')
  const current = Number.isInteger(wanted) && wanted >= 1 && wanted <= totalPages ? wanted : 1
  const to = (page: number): string => `${address}?page=${page}`
  return {
    data: all.slice((current - 1) * perPage, current * perPage),
    pagination: { totalElements: all.length, elementsPerPage: perPage, currentPage: current, totalPages },
    links: known({
      first: to(1),
      prev: current > 1 ? to(current - 1) : null,
      self: to(current),
      next: current < totalPages ? to(current + 1) : null,
      last: to(totalPages),
    }),
  }
}

const bodyThing = async (db: Db, at: At): Promise<Thing> => {
  const council = await councilOf(db)
  const id = at('/body')
  return known({
    id,
    type: `${schema}/Body`,
    system: at('/system'),
    name: council.name,
    shortName: council.name,
    license: licence,
    organization: at('/organizations'),
    membership: at('/memberships'),
    // Kept gives no persons: everybody in it is a role.
    person: at('/persons'),
    meeting: at('/meetings'),
    paper: at('/papers'),
    agendaItem: at('/agenda-items'),
    consultation: at('/consultations'),
    file: at('/files'),
    legislativeTerm: [],
    legislativeTermList: at('/legislative-terms'),
    locationList: at('/locations'),
  })
}

const organizationThing = async (db: Db, at: At, body: Body): Promise<Thing> =>
  known({
    id: at(`/organization/${body.id}`),
    type: `${schema}/Organization`,
    body: at('/body'),
    name: body.name,
    shortName: body.name,
    classification: body.kind,
    organizationType: 'Gremium',
    membership: (await membershipsOf(db, at, body)).map(one => one['id']),
    meeting: `${at('/meetings')}?organization=${body.id}`,
    subOrganizationOf: body.parent === null ? null : at(`/organization/${body.parent}`),
    startDate: body.foundedOn,
    endDate: body.dissolvedOn,
  })

const membershipsOf = async (db: Db, at: At, body: Body): Promise<Thing[]> => {
  const seats = new Map((await seatsOf(db, body.id)).map(seat => [seat.id, seat]))
  return (await holdersOf(db, body.id)).map(holder => {
    const seat = seats.get(holder.seat)
    return known({
      id: at(`/membership/${holder.id}`),
      type: `${schema}/Membership`,
      organization: at(`/organization/${body.id}`),
      role: [holder.shownAs, seat?.office ?? ''].filter(words => words !== '').join(', '),
      votingRight: seat?.votes ?? false,
      startDate: holder.firstOn,
      endDate: holder.lastOn,
    })
  })
}

const states: Readonly<Record<Meeting['state'], string>> = {
  planned: 'terminiert',
  'agenda published': 'eingeladen',
  held: 'durchgeführt',
  cancelled: 'terminiert',
  adjourned: 'durchgeführt',
}

type OfMeeting = Readonly<{
  meeting: Meeting
  items: readonly AgendaItem[]
  papers: readonly Paper[]
  background: readonly BackgroundPaper[]
}>

const ofMeeting = async (db: Db, meeting: Meeting): Promise<OfMeeting> => {
  const papers = await papersOf(db, meeting.id)
  return {
    meeting,
    items: await agendaOf(db, meeting),
    papers,
    background: await backgroundPapersOf(db, {
      reports: papers.flatMap(paper => paper.report ?? []),
      papers: papers.map(paper => paper.id),
    }),
  }
}

const consultationId = (at: At, paper: Pick<Paper, 'id'>): string => at(`/consultation/${paper.id}`)

const itemThing = async (db: Db, at: At, { meeting, papers }: OfMeeting, item: AgendaItem): Promise<Thing> => {
  const decided = (await decisionsOfMeeting(db, meeting.id)).filter(one => one.sourceItem === item.id)
  const [first] = papers.filter(paper => paper.item === item.id)
  return known({
    id: at(`/agenda-item/${item.id}`),
    type: `${schema}/AgendaItem`,
    meeting: at(`/meeting/${meeting.id}`),
    number: item.number === null ? null : String(item.number),
    order: item.ordinal,
    name: item.title,
    public: item.part === 'open',
    consultation: first ? consultationId(at, first) : null,
    result: decided[0]?.outcome,
    resolutionText: decided.map(one => one.wording).join('\n'),
    deleted: item.withdrawnAt === null ? null : true,
  })
}

const fileThing = (at: At, site: string, { meeting }: OfMeeting, paper: Paper): Thing | null => {
  const published = paper.publishedAt ?? meeting.agendaPublishedAt
  const common = {
    id: at(`/file/${paper.id}`),
    type: `${schema}/File`,
    name: paper.title,
    date: published?.slice(0, 10),
    paper: [at(`/paper/${paper.id}`)],
    modified: published,
  }
  if (paper.report !== null)
    return known({ ...common, mimeType: 'text/html', accessUrl: `${site}${reportAddress(meeting.id, paper.report)}` })
  if (!paper.file) return null
  return known({
    ...common,
    fileName: paper.file.name,
    mimeType: paper.file.type,
    size: paper.file.bytes,
    accessUrl: `${site}${fileAddress(meeting.id, paper.id)}`,
    downloadUrl: `${site}${fileAddress(meeting.id, paper.id)}`,
  })
}

const isOfPaper = (paper: Paper, one: BackgroundPaper): boolean =>
  one.paper === paper.id || (paper.report !== null && one.report === paper.report)

/** What it was written from, where that can be fetched: what may only be seen in a place is no file. */
const backgroundThings = (at: At, site: string, { papers, background }: OfMeeting): Thing[] =>
  background
    .filter(one => one.seenAt === null)
    .map(one =>
      known({
        id: at(`/file/${one.id}`),
        type: `${schema}/File`,
        name: one.title,
        fileName: one.file?.name,
        mimeType: one.file?.type,
        size: one.file?.bytes,
        date: one.addedAt.slice(0, 10),
        modified: one.addedAt,
        accessUrl: one.file === null ? one.address : `${site}${backgroundAddress(one.id)}`,
        downloadUrl: one.file && `${site}${backgroundAddress(one.id)}`,
        paper: papers.filter(paper => isOfPaper(paper, one)).map(paper => at(`/paper/${paper.id}`)),
      }),
    )

const paperThing = (at: At, site: string, of: OfMeeting, paper: Paper): Thing => {
  const file = fileThing(at, site, of, paper)
  return known({
    id: at(`/paper/${paper.id}`),
    type: `${schema}/Paper`,
    body: at('/body'),
    name: paper.title,
    date: (paper.publishedAt ?? of.meeting.agendaPublishedAt)?.slice(0, 10),
    paperType: paper.kind,
    mainFile: file,
    auxiliaryFile: backgroundThings(at, site, {
      ...of,
      background: of.background.filter(one => isOfPaper(paper, one)),
    }),
    consultation: [consultationThing(at, of, paper)],
  })
}

const consultationThing = (at: At, { meeting }: OfMeeting, paper: Paper): Thing => ({
  id: consultationId(at, paper),
  type: `${schema}/Consultation`,
  paper: at(`/paper/${paper.id}`),
  agendaItem: at(`/agenda-item/${paper.item}`),
  meeting: at(`/meeting/${meeting.id}`),
  organization: [at(`/organization/${meeting.body}`)],
})

const meetingThing = async (db: Db, at: At, site: string, of: OfMeeting): Promise<Thing> => {
  const { meeting } = of
  const pack = await findPack(db, meeting.id, 'public')
  const minutes = await publishedMinutesOf(db, meeting.id)
  const things: Thing[] = []
  for (const item of of.items) things.push(await itemThing(db, at, of, item))
  return known({
    id: at(`/meeting/${meeting.id}`),
    type: `${schema}/Meeting`,
    name: `${meeting.bodyName}, ${meeting.heldOn}`,
    meetingState: states[meeting.state],
    cancelled: meeting.state === 'cancelled',
    // Where no time is known yet, the day alone.
    start:
      meeting.startsAt === null ? meeting.heldOn : (momentsOf(meeting.heldOn, meeting.startsAt)[0] ?? meeting.heldOn),
    end: meeting.endsAt === null ? null : momentsOf(meeting.heldOn, meeting.endsAt)[0],
    location:
      meeting.venue === ''
        ? null
        : { id: at(`/location/${meeting.id}`), type: `${schema}/Location`, description: meeting.venue },
    organization: [at(`/organization/${meeting.body}`)],
    invitation: pack && {
      id: at(`/file/${meeting.id}-pack`),
      type: `${schema}/File`,
      name: 'Agenda and papers',
      fileName: `${meeting.id}.pdf`,
      mimeType: 'application/pdf',
      size: pack.bytes,
      date: pack.madeAt.slice(0, 10),
      modified: pack.madeAt,
      accessUrl: `${site}${packPdfAddress(meeting.id)}`,
    },
    resultsProtocol: minutes && {
      id: at(`/file/${meeting.id}-minutes`),
      type: `${schema}/File`,
      name: 'Minutes',
      mimeType: 'text/html',
      date: minutes.madeAt.slice(0, 10),
      modified: minutes.madeAt,
      accessUrl: `${site}${minutesAddress(meeting.id)}`,
    },
    agendaItem: things,
    web: `${site}${meetingAddress(meeting.id)}`,
  })
}

const publicMeetings = async (db: Db): Promise<Meeting[]> =>
  (await meetingsBetween(db, {})).filter(meeting => meeting.kind === 'formal')

const everyMeeting = async (db: Db): Promise<OfMeeting[]> => {
  const all: OfMeeting[] = []
  for (const meeting of await publicMeetings(db)) all.push(await ofMeeting(db, meeting))
  return all
}

type Made = (asked: Asked, at: At) => Promise<readonly Thing[]>

const listOf = (path: string, make: Made) =>
  download({
    path: `${root}/${path}`,
    needs: 'public.read',
    load: async asked => {
      const at = atSite(asked.site)
      return json(path, pageOf(await make(asked, at), at(`/${path}`), asked.query['page']))
    },
  })

const oneOf = (path: string, make: (asked: Asked, at: At, id: string) => Promise<Thing | null | undefined>) =>
  download({
    path: `${root}/${path}/:id`,
    needs: 'public.read',
    load: async asked => json(path, (await make(asked, atSite(asked.site), asked.params['id'] ?? '')) ?? notFound()),
  })

const papersIn: Made = async ({ db, site }, at) =>
  (await everyMeeting(db)).flatMap(of => of.papers.map(paper => paperThing(at, site, of, paper)))
const filesIn: Made = async ({ db, site }, at) =>
  (await everyMeeting(db)).flatMap(of =>
    [...of.papers.map(paper => fileThing(at, site, of, paper)), ...backgroundThings(at, site, of)].filter(
      one => one !== null,
    ),
  )
const consultationsIn: Made = async ({ db }, at) =>
  (await everyMeeting(db)).flatMap(of => of.papers.map(paper => consultationThing(at, of, paper)))
const itemsIn: Made = async ({ db }, at) => {
  const all: Thing[] = []
  for (const of of await everyMeeting(db)) for (const item of of.items) all.push(await itemThing(db, at, of, item))
  return all
}
const membershipsIn: Made = async ({ db }, at) => {
  const all: Thing[] = []
  for (const body of await allBodies(db)) all.push(...(await membershipsOf(db, at, body)))
  return all
}
const nothing: Made = async () => []

const byId =
  (make: Made, path: string) =>
  async (asked: Asked, at: At, id: string): Promise<Thing | undefined> =>
    (await make(asked, at)).find(one => one['id'] === at(`/${path}/${id}`))

const oparlSystem = download({
  path: `${root}/system`,
  needs: 'public.read',
  load: async ({ db, site }) => {
    const at = atSite(site)
    const council = await councilOf(db)
    return json(
      'system',
      known({
        id: at('/system'),
        type: `${schema}/System`,
        oparlVersion: `${schema}/`,
        name: `Meetings of ${council.name}`,
        license: licence,
        body: at('/bodies'),
        website: `${site}/published/meetings`,
      }),
    )
  },
})

const oparlBody = download({
  path: `${root}/body`,
  needs: 'public.read',
  load: async ({ db, site }) => json('body', await bodyThing(db, atSite(site))),
})

/** The doors of the open data, in the order that a program walks them. */
export const oparlRoutes = [
  oparlSystem,
  listOf('bodies', async ({ db }, at) => [await bodyThing(db, at)]),
  oparlBody,
  listOf('organizations', async ({ db }, at) => {
    const all: Thing[] = []
    for (const body of await allBodies(db)) all.push(await organizationThing(db, at, body))
    return all
  }),
  oneOf('organization', async ({ db }, at, id) => {
    const body = (await allBodies(db)).find(one => one.id === id)
    return body && organizationThing(db, at, body)
  }),
  listOf('memberships', membershipsIn),
  oneOf('membership', byId(membershipsIn, 'membership')),
  listOf('persons', nothing),
  listOf('meetings', async ({ db, site, query }, at) => {
    const all: Thing[] = []
    for (const meeting of await publicMeetings(db))
      if (!query['organization'] || meeting.body === query['organization'])
        all.push(await meetingThing(db, at, site, await ofMeeting(db, meeting)))
    return all
  }),
  oneOf('meeting', async ({ db, site }, at, id) => {
    const meeting = await findMeeting(db, id)
    return meeting?.kind === 'formal' ? meetingThing(db, at, site, await ofMeeting(db, meeting)) : null
  }),
  listOf('agenda-items', itemsIn),
  oneOf('agenda-item', byId(itemsIn, 'agenda-item')),
  listOf('papers', papersIn),
  oneOf('paper', byId(papersIn, 'paper')),
  listOf('consultations', consultationsIn),
  oneOf('consultation', byId(consultationsIn, 'consultation')),
  listOf('files', filesIn),
  oneOf('file', byId(filesIn, 'file')),
  listOf('legislative-terms', nothing),
  listOf('locations', nothing),
]
