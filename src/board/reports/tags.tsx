import { Tag } from '../../ui/index.ts'
import type { ItemPart } from '../agenda/agenda-item.ts'
import type { ReportState, ReportTask } from './report.ts'
import type { Standing } from './workflow.ts'

const colours: Readonly<Record<ReportState, string>> = {
  invited: 'govuk-tag--yellow',
  drafting: 'govuk-tag--blue',
  'for clearance': 'govuk-tag--purple',
  cleared: 'govuk-tag--turquoise',
  published: 'govuk-tag--green',
  withdrawn: 'govuk-tag--red',
}

const words: Readonly<Record<ReportState, string>> = {
  invited: 'Asked for',
  drafting: 'Being written',
  'for clearance': 'For clearance',
  cleared: 'Cleared',
  published: 'Published',
  withdrawn: 'Withdrawn',
}

export const stateInWords = (state: ReportState): string => words[state]

export const StateTag = ({ state }: { state: ReportState }) => <Tag classes={colours[state]}>{words[state]}</Tag>

export const PartTag = ({ part }: { part: ItemPart }) =>
  part === 'open' ? null : <Tag classes="govuk-tag--red">{part === 'exempt' ? 'Exempt' : 'Confidential'}</Tag>

export const taskInWords: Readonly<Record<ReportTask, string>> = {
  write: 'Write it',
  finance: 'Look at it for finance',
  legal: 'Look at it for law',
  equalities: 'Look at it for equalities',
  director: 'Look at it as director',
}

const standings: Readonly<Record<Standing['stands'], readonly [words: string, colour: string]>> = {
  waiting: ['Not looked at yet', 'govuk-tag--grey'],
  cleared: ['Cleared', 'govuk-tag--green'],
  'to mend': ['To mend', 'govuk-tag--red'],
  'changed since': ['Changed since it was cleared', 'govuk-tag--yellow'],
}

export const StandingTag = ({ stands }: Pick<Standing, 'stands'>) => (
  <Tag classes={standings[stands][1]}>{standings[stands][0]}</Tag>
)
