import { inWords } from '../../kernel/index.ts'
import { Tag } from '../../ui/index.ts'
import { howManyInWords, type Judgement, sidesOf, type Statement, verdictColours, verdictWords } from './promise.ts'

/** What one side said of a statement: the verdict, when, how many, and their words where they may be shown. */
const Side = (p: { title: string; judged: Judgement | null }) => (
  <div class="kept-ledger__side">
    <h3 class="kept-ledger__who">{p.title}</h3>
    {p.judged === null ? (
      <p class="govuk-body kept-thread__none">Not said yet</p>
    ) : (
      <>
        <p class="govuk-body">
          <Tag classes={verdictColours[p.judged.verdict]}>{verdictWords[p.judged.verdict]}</Tag>
        </p>
        {p.judged.words !== '' && (
          <p class={p.judged.givenBy === 'young people' ? 'govuk-body kept-quote' : 'govuk-body'}>{p.judged.words}</p>
        )}
        {p.judged.evidence !== '' && <p class="govuk-body-s">How we know: {p.judged.evidence}</p>}
        <p class="govuk-body-s kept-ledger__when">
          {inWords(p.judged.judgedOn)}
          {p.judged.givenBy === 'young people' && (
            <>
              {p.judged.forumName !== null && `, ${p.judged.forumName}`}. {howManyInWords(p.judged)}
            </>
          )}
        </p>
      </>
    )}
  </div>
)

/** The council's own judgement beside the young people's. */
export const BothSides = (p: {
  statement: Pick<Statement, 'id'>
  judgements: readonly Judgement[]
  isPublic: boolean
}) => {
  const { council, young, differ } = sidesOf(p.judgements, p.statement)
  return (
    <>
      <div class="kept-ledger__sides">
        <Side title={p.isPublic ? 'Young people say' : 'Young people’s verdict'} judged={young} />
        <Side title={p.isPublic ? 'We say' : 'The council’s judgement'} judged={council} />
      </div>
      {differ && <p class="kept-ledger__differ">Young people and the council do not agree about this one.</p>}
    </>
  )
}

/** What was said over the years, newest first, of every wording of a statement. */
export const EarlierJudgements = (p: {
  judgements: readonly Judgement[]
  wordings: readonly Statement[]
  newest: Pick<Statement, 'id'>
  isPublic: boolean
}) => {
  const { council, young } = sidesOf(p.judgements, p.newest)
  const ids = new Set(p.wordings.map(one => one.id))
  const earlier = p.judgements.filter(one => ids.has(one.statement) && one.id !== council?.id && one.id !== young?.id)
  return (
    earlier.length > 0 && (
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">What was said before</span>
        </summary>
        <div class="govuk-details__text">
          <ul class="govuk-list govuk-list--bullet">
            {earlier.toReversed().map(one => (
              <li>
                {inWords(one.judgedOn)}: {one.givenBy === 'council' ? 'the council' : 'young people'} said “
                {verdictWords[one.verdict].toLowerCase()}”
                {one.statement !== p.newest.id &&
                  ` of the words “${p.wordings.find(wording => wording.id === one.statement)?.words ?? ''}”`}
              </li>
            ))}
          </ul>
        </div>
      </details>
    )
  )
}
