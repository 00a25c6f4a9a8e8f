import { type PlainDate, Refusal } from '../../kernel/index.ts'

export const bodyKinds = [
  'board',
  'council',
  'executive',
  'scrutiny',
  'officer and partner group',
  'statutory panel',
  'governing body',
  'forum',
  'youth forum',
  'partner forum',
  'agency',
  'consortium',
  'team',
] as const
export type BodyKind = (typeof bodyKinds)[number]

/** Each kind as the heading of a group. */
export const kindsInWords: Readonly<Record<BodyKind, string>> = {
  board: 'Boards',
  council: 'The council',
  executive: 'Cabinet',
  scrutiny: 'Scrutiny',
  'officer and partner group': 'Groups of officers and partners',
  'statutory panel': 'Panels that the law asks for',
  'governing body': 'Governing bodies',
  forum: 'Forums of carers and staff',
  'youth forum': 'Young people’s forums',
  'partner forum': 'Partners’ forums',
  agency: 'Agencies',
  consortium: 'Consortia',
  team: 'Teams and services',
}

/** One body of each kind, in a sentence of its own. */
export const kindOfOne: Readonly<Record<BodyKind, string>> = {
  board: 'A board',
  council: 'The council: every councillor together',
  executive: 'The cabinet: the councillors who lead the council’s services',
  scrutiny: 'A scrutiny committee',
  'officer and partner group': 'A group of officers and partners',
  'statutory panel': 'A panel that the law asks for',
  'governing body': 'A governing body',
  forum: 'A forum of carers and staff',
  'youth forum': 'A young people’s forum',
  'partner forum': 'A partners’ forum',
  agency: 'An agency',
  consortium: 'A group of councils that buy together',
  team: 'A team or service',
}

export const accessRegimes = ['statutory committee', 'executive', 'voluntary'] as const
export type AccessRegime = (typeof accessRegimes)[number]

export type Regime = Readonly<{
  title: string
  /** What it means for everyone, in plain words. */
  means: string
  /** The law as a notice names it; null where no law applies. */
  law: string | null
  doubt: string | null
}>

export const regimes: Readonly<Record<AccessRegime, Regime>> = {
  'statutory committee': {
    title: 'A committee of the council',
    means:
      'Its meetings are open to everyone. The agenda and the reports must be out five clear working days before. An item may be taken in private only for a reason that the law lists, and the notice says which.',
    law: 'Local Government Act 1972, Part VA (sections 100A to 100K)',
    doubt: null,
  },
  executive: {
    title: 'Part of the executive (Cabinet)',
    means:
      'Its meetings are open to everyone, and its papers must be out five clear working days before. To meet in private it must say so 28 clear days ahead, and again five clear days ahead with its answer to anyone who objected.',
    law: 'Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012',
    doubt: 'Have the monitoring officer confirm the days of notice for a meeting in private before relying on them.',
  },
  voluntary: {
    title: 'Not under the law on public meetings',
    means:
      'No law makes it meet in public. The council may choose to follow the same rules as a committee, as a matter of openness, and what is public is then its own choice.',
    law: null,
    doubt: null,
  },
}

export type Body = Readonly<{
  id: string
  name: string
  kind: BodyKind
  accessRegime: AccessRegime
  purpose: string
  /** The body that it reports to. */
  parent: string | null
  meetsPerYear: number | null
  quorum: number | null
  ageFrom: number | null
  ageTo: number | null
  minutesFrom: number
  isPublic: boolean
  /** Talked of, and not agreed. */
  isProposed: boolean
  foundedOn: PlainDate | null
  dissolvedOn: PlainDate | null
  /** HH:MM from which the young people who come to its meetings can be there on a school day; null where none come. */
  youngPeopleFrom: string | null
  ordinal: number
}>

export const isDissolvedOn = (body: Pick<Body, 'dissolvedOn'>, day: PlainDate): boolean =>
  body.dissolvedOn !== null && body.dissolvedOn <= day

/** It is there, or was: neither only proposed nor still to come. */
export const hasBegunOn = (body: Pick<Body, 'foundedOn' | 'isProposed'>, day: PlainDate): boolean =>
  !body.isProposed && (body.foundedOn === null || body.foundedOn <= day)

export const agesInWords = (body: Pick<Body, 'ageFrom' | 'ageTo'>): string =>
  body.ageFrom === null && body.ageTo === null
    ? ''
    : body.ageTo === null
      ? `from age ${body.ageFrom}`
      : body.ageFrom === null
        ? `up to age ${body.ageTo}`
        : `ages ${body.ageFrom} to ${body.ageTo}`

/** Two of one name could not be told apart in any list. A body that was dissolved leaves its name to the next. */
export const mustHaveItsOwnName = (
  name: string,
  others: readonly Pick<Body, 'name' | 'dissolvedOn'>[],
  today: PlainDate,
): void => {
  if (others.some(other => other.name.toLowerCase() === name.toLowerCase() && !isDissolvedOn(other, today)))
    throw new Refusal(`There is a body called ${name} already. Open that one, or give this one another name`, 'name')
}

/** A body that is no more holds no meetings and fills no seats. */
export const mustExistOn = (
  body: Pick<Body, 'name' | 'foundedOn' | 'dissolvedOn' | 'isProposed'>,
  day: PlainDate,
  inWords: string,
  field: string,
): void => {
  if (body.isProposed)
    throw new Refusal(`${body.name} is only proposed so far. Say first that it is agreed, on its own page`, field)
  if (isDissolvedOn(body, day)) throw new Refusal(`${body.name} was dissolved before ${inWords}`, field)
  if (body.foundedOn !== null && day < body.foundedOn)
    throw new Refusal(`${body.name} did not exist yet on ${inWords}`, field)
}

/** The short form of a name in an address: corporate-parenting-board. */
export const bodyId = (name: string, taken: ReadonlySet<string>): string => {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 52)
    .replaceAll(/-+$/g, '')
  if (plain.length < 2) throw new Refusal('Enter a name with at least two letters', 'name')
  // These are pages of their own beside those of the bodies.
  const first = plain === 'new' ? 'new-body' : plain
  let id = first
  for (let next = 2; taken.has(id); next++) id = `${first}-${next}`
  return id
}

/** A body below another, and those below it. */
export type Branch = Readonly<{ body: Body; below: readonly Branch[] }>

/** Who reports to whom, as nested lists; a body whose parent is not shown stands at the top. */
export const governance = (bodies: readonly Body[]): Branch[] => {
  const known = new Set(bodies.map(body => body.id))
  const below = (parent: string | null): Branch[] =>
    bodies
      .filter(body => (body.parent !== null && known.has(body.parent) ? body.parent : null) === parent)
      .map(body => ({ body, below: below(body.id) }))
  return below(null)
}

/** A body cannot report to itself, nor to one that reports to it. */
export const mustNotReportToItself = (id: string, parent: string | null, bodies: readonly Body[]): void => {
  const parentOf = new Map(bodies.map(body => [body.id, body.parent]))
  for (let above = parent, steps = 0; above !== null && steps <= bodies.length; steps++) {
    if (above === id) throw new Refusal('A body cannot report to itself, or to one that reports to it', 'parent')
    above = parentOf.get(above) ?? null
  }
}
