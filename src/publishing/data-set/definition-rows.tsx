import type { Content } from '../../ui/index.ts'
import type { Definition } from './published.store.ts'

const units: Readonly<Record<string, string>> = {
  percent: 'How many in every hundred',
  count: 'How many',
  'per 10,000': 'How many in every 10,000 children who live here',
  days: 'The average number of days',
  score: 'The average score',
}

const directions = {
  higher: 'A higher number is better',
  lower: 'A lower number is better',
  neither: 'Neither a higher nor a lower number is better',
}

/** How a number is counted, in the words that were published with it. */
export const definitionRows = (definition: Definition) => {
  const row = (key: string, value: Content) => ({ key: { text: key }, value: { text: value } })
  const list = (lines: readonly string[]): Content =>
    lines.length === 1 ? (
      lines[0]
    ) : (
      <ul class="govuk-list govuk-list--bullet">
        {lines.map(line => (
          <li>{line}</li>
        ))}
      </ul>
    )
  return [
    row('Why it matters', definition.whyItMatters),
    row('Who and what we count', definition.counted),
    row('What the number says', `${units[definition.unit] ?? definition.unit}. ${directions[definition.better]}.`),
    row('Where it comes from', `${definition.source}.`),
    ...(definition.doubts.length > 0 ? [row('What we are not sure of', list(definition.doubts))] : []),
    ...(definition.differs.length > 0
      ? [row('Why another number may differ', list(definition.differs.map(one => one.because)))]
      : []),
    row('Rule it follows', definition.cites),
    row('Version of these words', `${definition.version}`),
  ]
}
