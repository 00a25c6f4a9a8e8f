import {
  type AgendaItem,
  type BackgroundPaper,
  type BackgroundRemoval,
  type Decision,
  type Exemption,
  type Paper,
  publicReviewInWords,
  reasonAndNotice,
  type Report,
  type Urgency,
} from '../../board/index.ts'
import { type PlainDate } from '../../kernel/index.ts'
import { plural, Tag } from '../../ui/index.ts'
import { whyPrivate } from '../packs/assemble-pack.ts'
import { clockInWords, pagesInWords, type PageRange } from '../packs/pack.ts'
import { BackgroundPapers } from './background-papers.tsx'
import { kindOfFile, sizeInWords } from './file-in-words.ts'
import { decisionAddress, fileAddress, minutesAddress, reportAddress } from './addresses.ts'

export type PublicItem = Readonly<{
  item: AgendaItem
  purpose: string
  pages: PageRange | null
  exemption: Exemption | undefined
  urgency: Urgency | undefined
  papers: readonly Paper[]
  /** What its reports were written from. */
  background: readonly BackgroundPaper[]
  backgroundRemoved: readonly BackgroundRemoval[]
  /** The meeting before, where anyone may read its minutes. */
  minutesBefore: string | null
  /** Reports of this item that were out and are not any more. */
  withdrawn: readonly Report[]
  /** How many other papers were taken back. */
  gone: number
  decisions: readonly Decision[]
}>

const PaperLine = ({
  paper,
  meeting,
  minutesBefore,
}: {
  paper: Paper
  meeting: string
  minutesBefore: string | null
}) => (
  <li>
    {paper.report !== null ? (
      <a class="govuk-link" href={reportAddress(meeting, paper.report)}>
        {paper.title}
      </a>
    ) : paper.file ? (
      <>
        <a class="govuk-link" href={fileAddress(meeting, paper.id)}>
          {paper.title} ({kindOfFile(paper.file.type)}, {sizeInWords(paper.file.bytes)})
        </a>
        {!paper.file.isAccessible && (
          <>
            <br />A screen reader may not be able to read this file. Ask us for it in another form.
          </>
        )}
      </>
    ) : paper.kind === 'minutes' && minutesBefore !== null ? (
      <a class="govuk-link" href={minutesAddress(minutesBefore)}>
        {paper.title}
      </a>
    ) : (
      <>{paper.title} (not here yet)</>
    )}
    {(paper.kind === 'supplement' || paper.kind === 'late paper') && (
      <>
        <br />
        <strong>{paper.kind === 'supplement' ? 'Added later' : 'Came late'}</strong>
        {paper.whatChanged !== '' && `: ${paper.whatChanged}`}
      </>
    )}
  </li>
)

type Agenda = Readonly<{
  items: readonly PublicItem[]
  meeting: string
  heldOn: PlainDate
  /** The law keeps background papers open until then. */
  backgroundUntil: PlainDate
  today: PlainDate
}>

const Item = ({ one, agenda }: { one: PublicItem; agenda: Agenda }) => {
  const { item } = one
  const { meeting, heldOn } = agenda
  const isOff = item.withdrawnAt !== null
  const review = item.part === 'open' || !one.exemption ? '' : publicReviewInWords(one.exemption, agenda.today)
  return (
    <li class={`kept-items__item${item.part === 'open' ? '' : ' kept-items__item--private'}`} id={`item-${item.id}`}>
      <h3 class="kept-items__title">
        {item.number !== null && <span class="kept-items__number">{item.number}. </span>}
        {item.title}
        {item.part !== 'open' && (
          <>
            {' '}
            <Tag classes="govuk-tag--purple">Private</Tag>
          </>
        )}
      </h3>
      {isOff ? (
        <p class="govuk-body">This was taken off the agenda.{item.withdrawnWhy !== '' && ` ${item.withdrawnWhy}`}</p>
      ) : (
        <>
          <p class="kept-items__says">
            {[item.startsAt === null ? '' : `About ${clockInWords(item.startsAt)}.`, one.purpose]
              .filter(words => words !== '')
              .join(' ')}
            {one.pages && ` In the papers: ${pagesInWords(one.pages)}.`}
            {item.paper === 'oral' && ' This is spoken, so there is nothing to read.'}
          </p>
          {one.urgency && (
            <p class="govuk-body">
              This is urgent, {one.urgency.opinionOf} says: {reasonAndNotice(one.urgency)}
            </p>
          )}
          {whyPrivate(item.part, one.exemption, heldOn).map(words => (
            <p class="govuk-body">{words}</p>
          ))}
          {review !== '' && <p class="govuk-body">{review}</p>}
          {one.papers.length > 0 && (
            <ul class="govuk-list">
              {one.papers.map(paper => (
                <PaperLine paper={paper} meeting={meeting} minutesBefore={one.minutesBefore} />
              ))}
            </ul>
          )}
          <BackgroundPapers
            papers={one.background}
            removed={one.backgroundRemoved}
            until={agenda.backgroundUntil}
            today={agenda.today}
            headingLevel={4}
          />
        </>
      )}
      {one.withdrawn.map(report => (
        <p class="govuk-body">
          {report.title}: this report was taken back after it was published.
          {report.withdrawnWhy !== '' && ` ${report.withdrawnWhy}`}
        </p>
      ))}
      {one.gone > 0 && (
        <p class="govuk-body">{plural(one.gone, 'paper was', 'papers were')} taken back after it was published.</p>
      )}
      {one.decisions.map(decision => (
        <p class="govuk-body">
          <strong>Decided:</strong>{' '}
          <a class="govuk-link" href={decisionAddress(decision.id)}>
            {decision.publicWords === '' ? decision.title : decision.publicWords}
          </a>
        </p>
      ))}
    </li>
  )
}

/** The agenda as anyone may read it, with what came of each item. */
export const PublicAgenda = (p: Agenda) => (
  <ol class="kept-items">
    {p.items.map(one => (
      <Item one={one} agenda={p} />
    ))}
  </ol>
)
