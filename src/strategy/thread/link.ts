// The golden thread: voice → promise → commitment → action → decision → measure → report → the young people’s verdict.

export const recordKinds = [
  'card',
  'quote',
  'finding',
  'survey-question',
  'statement',
  'priority',
  'commitment',
  'recommendation',
  'action',
  'decision',
  'measure',
  'report',
] as const
export type RecordKind = (typeof recordKinds)[number]

/** One record of the thread, by what it is and its id: a measure by its own, a priority as strategy/number, a question as survey/key. */
export type Ref = Readonly<{ kind: RecordKind; id: string }>

export const questionId = ({ survey, key }: Readonly<{ survey: string; key: string }>): string => `${survey}/${key}`

export const refKey = ({ kind, id }: Ref): string => `${kind} ${id}`
export const readRef = (key: string): Ref | null => {
  const [word = '', ...rest] = key.split(' ')
  const kind = recordKinds.find(one => one === word)
  return kind === undefined || rest.length === 0 ? null : { kind, id: rest.join(' ') }
}

/** `of` is there because of `because`. Without an id nobody tied it, and nobody can untie it. */
export type Link = Readonly<{ id: string | null; of: Ref; because: Ref; why: string }>

export const kindTitles: Readonly<Record<RecordKind, string>> = {
  card: 'Challenge card',
  quote: 'Quote',
  finding: 'Finding',
  'survey-question': 'Survey question',
  statement: 'Promise',
  priority: 'Priority',
  commitment: 'Commitment',
  recommendation: 'Recommendation',
  action: 'Action',
  decision: 'Decision',
  measure: 'Measure',
  report: 'Report',
}

/** What a record should hang on, and what should hang on it: what is missing there is a gap that the page shows. */
export const gapsOf = (kind: RecordKind, up: readonly RecordKind[], down: readonly RecordKind[]): readonly string[] => {
  const gaps: string[] = []
  const has = (kinds: readonly RecordKind[], ...wanted: readonly RecordKind[]) =>
    wanted.some(one => kinds.includes(one))
  if (kind === 'statement' && !has(down, 'measure', 'survey-question'))
    gaps.push('No measure and no question of a survey shows whether this is kept')
  if (kind === 'survey-question' && !has(up, 'statement'))
    gaps.push('It is not written down which promise this asks about')
  if (kind === 'statement' && !has(down, 'commitment', 'action'))
    gaps.push('Nobody has committed to anything because of this')
  if (kind === 'priority' && !has(down, 'commitment')) gaps.push('Nothing was committed under this priority')
  if (kind === 'commitment' && !has(down, 'measure')) gaps.push('No measure shows whether this works')
  if (kind === 'commitment' && !has(down, 'action', 'decision')) gaps.push('Nothing is being done about this yet')
  if (kind === 'commitment' && !has(up, 'card', 'quote', 'finding', 'statement'))
    gaps.push('It is not written down what children said that led to this')
  if (kind === 'finding' && !has(down, 'statement', 'priority', 'commitment', 'action', 'decision', 'recommendation'))
    gaps.push('No priority, promise or action has come of this')
  if (kind === 'card' && !has(down, 'action', 'decision', 'commitment'))
    gaps.push('Nothing that was decided or done hangs on this card')
  if (kind === 'recommendation' && !has(down, 'action', 'commitment', 'decision'))
    gaps.push('Nothing was done about this yet')
  if ((kind === 'action' || kind === 'decision') && up.length === 0)
    gaps.push('It is not written down why this is done')
  return gaps
}
