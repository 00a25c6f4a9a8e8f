import type { RoleId } from '../access/index.ts'

/** Something to try, as one of the people of the board's work. `as` is null where no account is needed. */
export type Journey = Readonly<{ title: string; as: RoleId | null; says: string; to: string }>

/** The journeys that work so far, in the order in which they tell the story of one figure. */
export const journeys: readonly Journey[] = [
  {
    title: 'Read the data set',
    as: 'lead-member',
    says: 'Every measure says in one sentence what it found, out of how many children, and whether anything changed. Choose “Off target” to see only what is not good enough.',
    to: '/data-set',
  },
  {
    title: 'Ask where a figure comes from',
    as: 'corporate-parenting-officer',
    says: 'Open the passport of a measure: what is counted, who was left out and why, from which file, and what else was ever reported for it.',
    to: '/data-set/three-or-more-placements-in-year',
  },
  {
    title: 'Load a return',
    as: 'performance-analyst',
    says: 'Choose files, see what is in them, what is wrong and what would change, then load all of it or nothing. A load can be undone.',
    to: '/loads/new',
  },
  {
    title: 'See which children are counted',
    as: 'performance-analyst',
    says: 'Only the analyst sees children, by number and never by name, with the reason for each. Every look is written down.',
    to: '/data-set/three-or-more-placements-in-year/children',
  },
  {
    title: 'Explain a figure',
    as: 'health-partner',
    says: 'See what the analyst asked you about, and write it in your own words.',
    to: '/commentary',
  },
  {
    title: 'Publish the data set',
    as: 'director',
    says: 'What the public will see, with small numbers held back. Publishing freezes it.',
    to: '/publications',
  },
  {
    title: 'Read it as the public',
    as: null,
    says: 'What the council has published. No account, and no number so small that it points at a child.',
    to: '/published',
  },
  {
    title: 'Ask the board for something, as a young person',
    as: null,
    says: 'Three steps, in any language, without an account or a name. A code shows where the card is.',
    to: '/young-people/card',
  },
  {
    title: 'See what came of it',
    as: 'participation-worker',
    says: 'Cards are sorted, worded with those who made them, answered by a role by a date, and asked back: good enough?',
    to: '/voice',
  },
  {
    title: 'See whether a promise was kept',
    as: null,
    says: 'What the council promised, its own judgement, and what young people say beside it.',
    to: '/published/promises',
  },
  {
    title: 'Look after access',
    as: 'it-administrator',
    says: 'Give somebody a role or take it away, then look in the audit trail: every deed is there, and no line can be changed unseen.',
    to: '/people',
  },
]
