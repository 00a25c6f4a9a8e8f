import { riskRowOf } from './risks.ts'

/** A question of the council's report template, and the words that documents head it with. */
export type TemplateField = Readonly<{ name: string; title: string; labels: readonly string[]; needed: boolean }>

const field = (name: string, title: string, labels: readonly string[] = [], needed = true): TemplateField => ({
  name,
  title,
  labels: [title, ...labels],
  needed,
})

/** In the order of the template. Older reports leave out the climate. */
export const templateFields: readonly TemplateField[] = [
  field('dateOfMeeting', 'Date of meeting', ['Meeting date', 'Date of the meeting']),
  field('portfolioHolder', 'Portfolio holder', [
    'Lead member',
    'Cabinet member',
    'Lead member for children’s services',
  ]),
  field('leadOfficer', 'Director', ['Lead officer', 'Executive director', 'Corporate director', 'Sponsor']),
  field('reportingPeriod', 'Period of the report', ['Reporting period', 'Period'], false),
  field('author', 'Report author', ['Author'], false),
  field('executiveSummary', 'Executive summary', ['Summary', 'Brief summary']),
  field('equalities', 'Equalities impact assessment', [
    'Equality impact assessment',
    'Equalities',
    'Equalities implications',
  ]),
  field('budget', 'Budget', ['Financial implications', 'Budget implications', 'Finance']),
  field('risk', 'Risk assessment', ['Risk']),
  field('currentRisk', 'Current risk'),
  field('residualRisk', 'Residual risk'),
  field('climate', 'Climate implications', ['Climate', 'Climate change', 'Environmental implications'], false),
  field('otherImplications', 'Other implications', [], false),
  field('recommendations', 'Recommendation', ['Recommendations', 'Recommendation(s)']),
  field('reason', 'Reason for recommendation', [
    'Reasons for recommendation',
    'Reasons for recommendations',
    'Reason for recommendations',
    'Reason(s) for recommendation(s)',
    'Reason for recommendation(s)',
  ]),
  field('appendices', 'Appendices', ['Appendix'], false),
  field('backgroundPapers', 'Background papers', ['Background documents']),
  field('officerContact', 'Officer contact', ['Contact officer', 'Contact', 'Report contact']),
]

export const titleOfField = (name: string): string => {
  const risk = riskRowOf(name)
  return (
    templateFields.find(one => one.name === name)?.title ??
    (risk === null ? name : risk === 1 ? 'Risk assessment' : `Risk ${risk}`)
  )
}
