import { type PlainDate, plainDate } from '../src/kernel/index.ts'

// The two strategies that the demonstration's measures belong to. Titles and dates only: what each promises is for the strategy
// pages to hold.

export type DemonstrationStrategy = Readonly<{
  id: string
  title: string
  first: PlainDate
  last: PlainDate
  releasedOn: PlainDate | null
  supersedes: string | null
  priorities: readonly Readonly<{ id: string; number: number; label: string }>[]
}>

const priorities = (strategy: string, ...labels: readonly string[]) =>
  labels.map((label, i) => ({ id: `${strategy}/${i + 1}`, number: i + 1, label }))

export const strategies: readonly DemonstrationStrategy[] = [
  {
    id: 's2020',
    title: 'Corporate Parenting Strategy 2020 to 2023',
    first: plainDate('2020-08-01'),
    last: plainDate('2023-12-31'),
    releasedOn: plainDate('2020-08-01'),
    supersedes: null,
    priorities: priorities(
      's2020',
      'Listening to children and young people',
      'Being healthy and feeling well',
      'Learning, training and work',
      'Homes that are near, safe, steady and lasting',
      'Good care, and getting ready to be an adult',
      'How we plan and are held to account',
    ),
  },
  {
    id: 's2024',
    title: 'Corporate Parenting Strategy 2024 to 2027',
    first: plainDate('2024-01-01'),
    last: plainDate('2027-12-31'),
    releasedOn: null,
    supersedes: 's2020',
    priorities: priorities(
      's2024',
      'Being safe, with a home that lasts',
      'Learning and work',
      'Health of body, mind and feelings',
      'Knowing who you are',
      'The next steps into adult life',
    ),
  },
]

/** Where each earlier priority lives on. The last has no heir: governance became a chapter of its own, not a priority. */
export const priorityHeirs: readonly Readonly<{ from: string; to: readonly string[]; note?: string }>[] = [
  { from: 's2020/1', to: ['s2024/4'] },
  { from: 's2020/2', to: ['s2024/3'] },
  { from: 's2020/3', to: ['s2024/2'] },
  { from: 's2020/4', to: ['s2024/1'] },
  { from: 's2020/5', to: ['s2024/5', 's2024/1'] },
  {
    from: 's2020/6',
    to: [],
    note: 'Became the chapter on governance. A reading of the two papers, not a statement in them',
  },
]
