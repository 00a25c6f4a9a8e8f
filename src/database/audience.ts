/** Who is asking, as the database knows it: each is a role whose rights `rights.ts` lists. */
export type Audience =
  | 'public'
  | 'person'
  | 'member'
  | 'author'
  | 'clerk'
  | 'officer'
  | 'analyst'
  | 'administrator'
  | 'system'

export type Who = Readonly<{ audience: Audience; person?: string | null }>

export const audiences: readonly Audience[] = [
  'public',
  'person',
  'member',
  'author',
  'clerk',
  'officer',
  'analyst',
  'administrator',
  'system',
]

/** What the first may do, the second may too. As `migrations/roles.sql` grants it. */
export const mayAlso: Readonly<Record<Audience, readonly Audience[]>> = {
  public: [],
  person: ['public'],
  member: ['person', 'public'],
  author: ['person', 'public'],
  clerk: ['author', 'person', 'public'],
  officer: ['author', 'person', 'public'],
  analyst: ['author', 'person', 'public'],
  administrator: ['person', 'public'],
  system: [],
}

export const roleOf = (audience: Audience | 'keeper'): string => `kept_${audience}`
