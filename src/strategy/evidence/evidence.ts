import type { PlainDate } from '../../kernel/index.ts'

// The evidence room: what was challenged, what changed because of it, and the record of each, by the areas that an
// inspection judges. An inspector reads as a member of the board does, so no card’s own words and no child can be here.

export const areas = ['children-in-care', 'care-leavers', 'leadership', 'voice'] as const
export type Area = (typeof areas)[number]

export const areaTitles: Readonly<Record<Area, string>> = {
  'children-in-care': 'Experiences of children in care',
  'care-leavers': 'Experiences of care leavers',
  leadership: 'Leadership and its impact',
  voice: 'Voice of children and young people',
}

export type EvidenceKind = 'change' | 'action' | 'card' | 'survey' | 'in force' | 'publication' | 'minutes'

export const kindTitles: Readonly<Record<EvidenceKind, string>> = {
  change: 'Challenge made, change achieved',
  action: 'Actions closed, with what shows it',
  card: 'What young people asked, and their verdict',
  survey: 'What young people said in surveys',
  'in force': 'Decisions that came into force',
  publication: 'Figures published',
  minutes: 'Minutes',
}

/** One thing that an inspector may test: what it was before, what it is after, and where the record is. */
export type Evidence = Readonly<{
  kind: EvidenceKind
  on: PlainDate
  title: string
  href: string
  before: string
  after: string
  /** What is read to find its areas: more words than are shown. */
  about: string
}>

const ofCareLeavers =
  /\b(care leaver|leaving care|pathway|personal adviser|council tax|apprentic|aged 1[6-9]|independen|adult life)/i
const ofChildren =
  /\b(foster|placement|carer|home|adopt|missing|exploit|health|dent|school|educat|review|visit|sibling|child(ren)? in care|social worker)/i

/** Where a piece of evidence belongs: one place or several, and always somewhere. */
export const areasOf = (one: Pick<Evidence, 'kind' | 'about'>): readonly Area[] => {
  const found: Area[] = []
  const leavers = ofCareLeavers.test(one.about)
  if (!leavers && ofChildren.test(one.about)) found.push('children-in-care')
  if (leavers) found.push('care-leavers')
  if (one.kind === 'card' || one.kind === 'survey') found.push('voice')
  else if (/\b(forum|survey|challenge card|young people (said|asked|say)|voice|advoca)/i.test(one.about))
    found.push('voice')
  // What the board itself did is evidence of how it leads, whatever it was about.
  if (one.kind !== 'card' && one.kind !== 'survey') found.push('leadership')
  return found
}

const kindOrder = Object.keys(kindTitles)

/** The evidence of an area, by kind; in each the newest first. */
export const evidenceFor = (area: Area, all: readonly Evidence[]): ReadonlyMap<EvidenceKind, readonly Evidence[]> =>
  Map.groupBy(
    all
      .filter(one => areasOf(one).includes(area))
      .toSorted(
        (a, b) =>
          kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
          (a.on === b.on ? 0 : a.on < b.on ? 1 : -1) ||
          (a.title < b.title ? -1 : a.title > b.title ? 1 : 0) ||
          (a.href < b.href ? -1 : 1),
      ),
    one => one.kind,
  )
