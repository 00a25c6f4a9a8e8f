import { may } from '../../access/index.ts'
import { inWords, momentInWords } from '../../kernel/index.ts'
import { BackLink, Button, EmptyState, InsetText, SummaryList } from '../../ui/index.ts'
import { page, query } from '../../web/index.ts'
import { aimsOfItem } from '../bodies/aims.store.ts'
import { meetingBefore } from '../meetings/meetings.store.ts'
import { clockInWords } from './agenda-item.ts'
import { historyOf, regimeOf } from './agenda.store.ts'
import {
  agendaAddress,
  itemAddress,
  itemAsked,
  itemTags,
  mayKeep,
  meetingInWords,
  PaperLine,
} from './agenda-pieces.tsx'
import { privateInWords, reviewInWords } from './exemption.ts'
import { exemptionReviewsOf } from './exemption-review.store.ts'
import { exemptionsOf, privateWordsOf, reasoningsOf, urgenciesOf } from './exemptions.store.ts'
import { BackgroundList } from '../reports/background-list.tsx'
import { backgroundPapersOf } from '../reports/background-papers.store.ts'
import type { BackgroundPaper } from '../reports/background-paper.ts'
import { hasOwnBackground, newSince, type Paper } from './paper.ts'
import { publishedMinutesOf } from '../minutes/versions.store.ts'
import { packPagesOf } from './pack-pages.store.ts'
import { markSeen, papersOf, seenBy } from './papers.store.ts'
import { purposeOf } from './procedural-items.ts'
import { reasonAndNotice } from './urgency.ts'

const cameBy = { deferred: 'Deferred', carried: 'Carried over', 'report back': 'Reported back' } as const

/** Under a report that came as a file: what it was written from. */
const OwnBackground = (p: { at: string; paper: Paper; papers: readonly BackgroundPaper[]; mayAdd: boolean }) =>
  hasOwnBackground(p.paper) && (p.papers.length > 0 || p.mayAdd) ? (
    <>
      {p.papers.length > 0 && (
        <>
          <div class="kept-agenda__note">Background papers:</div>
          <BackgroundList at={p.at} papers={p.papers} mayRemove={false} />
        </>
      )}
      {p.mayAdd && (
        <div>
          <a class="govuk-link" href={p.at}>
            {p.papers.length === 0 ? 'Add the background papers' : 'Add or remove background papers'}
            <span class="govuk-visually-hidden"> of {p.paper.title}</span>
          </a>
        </div>
      )}
    </>
  ) : null

export const itemPage = page({
  path: '/meetings/:meeting/agenda/:item',
  needs: 'board.read-meetings',
  load: async ({ db, params, person, now, today }) => {
    const { meeting, item } = await itemAsked(db, params)
    const readsExempt = may(person, 'board.read-exempt')
    const papers = (await papersOf(db, meeting.id)).filter(paper => paper.item === item.id)
    const seenAt = (await seenBy(db, person.id, meeting.id)).get(item.id) ?? null
    await markSeen(db, person.id, item.id, now)
    const before = await meetingBefore(db, meeting)
    return {
      meeting,
      item,
      today,
      papers,
      seenAt,
      fresh: new Set(newSince(papers, seenAt).map(paper => paper.id)),
      minutesBefore: before && (await publishedMinutesOf(db, before.id)) ? before.id : null,
      background: await backgroundPapersOf(db, { papers: papers.filter(hasOwnBackground).map(paper => paper.id) }),
      pages: await packPagesOf(db, meeting.id),
      stages: await historyOf(db, item.id),
      exemption: (await exemptionsOf(db, meeting.id)).get(item.id) ?? null,
      urgency: (await urgenciesOf(db, meeting.id)).get(item.id) ?? null,
      reasoning: readsExempt ? ((await reasoningsOf(db, meeting.id)).get(item.id) ?? null) : null,
      reviews: readsExempt && item.part !== 'open' ? await exemptionReviewsOf(db, item.id) : [],
      privateWords: readsExempt && item.part !== 'open' ? await privateWordsOf(db, item.id) : '',
      aims: may(person, 'board.read-aims') ? await aimsOfItem(db, item.id) : [],
      purpose: purposeOf(item, {
        regime: await regimeOf(db, meeting.body),
        previousMeeting: before?.heldOn ?? null,
      }),
    }
  },
  view: ({ data, asked }) => {
    const { meeting, item, papers, reasoning, exemption, urgency } = data
    const at = itemAddress(meeting.id, item.id)
    const keeps = mayKeep(asked.person, meeting) && item.withdrawnAt === null
    const asksForReport =
      item.paper === 'report' &&
      item.publishedAt === null &&
      papers.length === 0 &&
      may(asked.person, 'board.invite-author')
    const saysAims = may(asked.person, 'board.keep-agenda') && item.withdrawnAt === null
    const decides = may(asked.person, 'board.decide-exemption') && item.withdrawnAt === null
    const there = papers.filter(paper => paper.withdrawnAt === null)
    const gone = papers.filter(paper => paper.withdrawnAt !== null && paper.publishedAt !== null)
    const changed = [
      ...there.filter(paper => data.fresh.has(paper.id)),
      ...gone.filter(paper => data.fresh.has(paper.id)),
    ]
    return {
      title: `${item.title}, ${meetingInWords(meeting)}`,
      body: (
        <>
          <BackLink href={agendaAddress(meeting.id, item.id)}>The agenda</BackLink>
          <span class="govuk-caption-l">
            {meetingInWords(meeting)}
            {item.number === null ? '' : `, item ${item.number}`}
          </span>
          <h1 class="govuk-heading-l">{item.title}</h1>
          <p class="govuk-body-l">{data.purpose}</p>
          <div class="kept-agenda__tags kept-agenda__tags--alone">{itemTags(item, meeting, false)}</div>
          {item.withdrawnAt !== null && (
            <InsetText>
              Taken off the agenda on {momentInWords(item.withdrawnAt)}. {item.withdrawnWhy}
            </InsetText>
          )}
          {changed.length > 0 && (
            <InsetText>
              <strong>New since you looked on {momentInWords(data.seenAt ?? asked.now)}:</strong>
              <ul class="govuk-list govuk-list--bullet">
                {changed.map(paper => (
                  <li>
                    {paper.withdrawnAt === null
                      ? `${paper.title}${paper.whatChanged === '' ? '' : `: ${paper.whatChanged}`}`
                      : `${paper.title} was withdrawn: ${paper.withdrawnWhy}`}
                  </li>
                ))}
              </ul>
            </InsetText>
          )}
          {keeps && (
            <div class="govuk-button-group">
              {asksForReport && (
                <Button href={`/reports/new${query({ meeting: meeting.id, item: item.id })}`}>
                  Ask for the report
                </Button>
              )}
              <Button href={`${at}/papers/new`} classes={asksForReport ? 'govuk-button--secondary' : undefined}>
                Attach a paper
              </Button>
              {item.type !== 'exclusion' && (
                <Button href={`${at}/change`} classes="govuk-button--secondary">
                  Change
                </Button>
              )}
              <Button href={`${at}/defer`} classes="govuk-button--secondary">
                Take to another meeting
              </Button>
              <Button href={`${at}/take-off`} classes="govuk-button--secondary">
                {item.publishedAt === null ? 'Take off' : 'Withdraw'}
              </Button>
            </div>
          )}
          <SummaryList
            rows={[
              {
                key: { text: 'Starts' },
                value: {
                  text:
                    item.startsAt === null
                      ? 'Not known yet'
                      : `${clockInWords(item.startsAt)}${item.fixedStart === null ? '' : ', fixed'}`,
                },
              },
              {
                key: { text: 'Takes' },
                value: { text: item.minutesLong === 0 ? 'No time of its own' : `${item.minutesLong} minutes` },
              },
              ...(item.lead === '' ? [] : [{ key: { text: 'Lead' }, value: { text: item.lead } }]),
              ...(item.presenter === '' ? [] : [{ key: { text: 'Presented by' }, value: { text: item.presenter } }]),
              {
                key: { text: 'Published' },
                value: { text: item.publishedAt === null ? 'Not yet' : momentInWords(item.publishedAt) },
              },
            ]}
          />
          <h2 class="govuk-heading-m">Papers</h2>
          {there.length === 0 ? (
            keeps && item.paper === 'report' ? (
              <EmptyState title="The report is not here yet">
                Attach it, or keep pages for it in the pack until it comes.
              </EmptyState>
            ) : (
              <p class="govuk-body">{item.paper === 'oral' ? 'This is an oral update.' : 'No papers.'}</p>
            )
          ) : (
            <ul class="govuk-list govuk-list--bullet">
              {there.map(paper => (
                <li>
                  <PaperLine
                    meeting={meeting.id}
                    paper={paper}
                    itemPart={item.part}
                    minutesBefore={data.minutesBefore}
                    pages={data.pages.ofPaper.get(paper.id)}
                    person={asked.person}
                  />
                  {paper.whatChanged !== '' && <div class="kept-agenda__note">What is new: {paper.whatChanged}</div>}
                  {(paper.kind === 'supplement' || paper.kind === 'late paper') && paper.publishedAt !== null && (
                    <div class="kept-agenda__note">Published on {momentInWords(paper.publishedAt)}</div>
                  )}
                  <OwnBackground
                    at={`${at}/papers/${paper.id}/background`}
                    paper={paper}
                    papers={data.background.filter(one => one.paper === paper.id)}
                    mayAdd={may(asked.person, 'board.keep-agenda')}
                  />
                  {keeps && (
                    <div>
                      <a class="govuk-link" href={`${at}/papers/${paper.id}/withdraw`}>
                        Withdraw<span class="govuk-visually-hidden"> {paper.title}</span>
                      </a>
                    </div>
                  )}
                </li>
              ))}
            </ul>
          )}
          {gone.length > 0 && (
            <ul class="govuk-list govuk-list--bullet">
              {gone.map(paper => (
                <li>
                  <s>{paper.title}</s>, withdrawn: {paper.withdrawnWhy}
                </li>
              ))}
            </ul>
          )}
          {item.type !== 'exclusion' && may(asked.person, 'board.read-aims') && (
            <>
              {(data.aims.length > 0 || saysAims) && <h2 class="govuk-heading-m">Aims that it serves</h2>}
              {data.aims.length > 0 && (
                <ul class="govuk-list govuk-list--bullet">
                  {data.aims.map(one => (
                    <li>{one.aim}</li>
                  ))}
                </ul>
              )}
              {saysAims && (
                <p class="govuk-body">
                  <a class="govuk-link" href={`${at}/aims`}>
                    {data.aims.length === 0 ? 'Say which aims of the body it serves' : 'Change the aims that it serves'}
                  </a>
                </p>
              )}
            </>
          )}
          {item.part !== 'open' && (
            <>
              <h2 class="govuk-heading-m">Why it is private</h2>
              <SummaryList
                rows={[
                  { key: { text: 'Under' }, value: { text: privateInWords(item.part, exemption) } },
                  { key: { text: 'In plain words' }, value: { text: exemption?.publicReason || 'Not said yet' } },
                  {
                    key: { text: 'Until' },
                    value: { text: reviewInWords(exemption ?? { reviewOn: null, endedOn: null }, data.today) },
                  },
                  ...(reasoning
                    ? [
                        { key: { text: 'Why it applies' }, value: { text: reasoning.why } },
                        { key: { text: 'For keeping it private' }, value: { text: reasoning.factorsFor } },
                        { key: { text: 'For opening it' }, value: { text: reasoning.factorsAgainst } },
                        {
                          key: { text: 'Decided' },
                          value: {
                            text: `${reasoning.conclusion === 'private' ? 'Private' : 'Open'}, by ${reasoning.decidedByRole || 'nobody yet'}${reasoning.decidedOn === null ? '' : ` on ${inWords(reasoning.decidedOn)}`}`,
                          },
                        },
                      ]
                    : []),
                  ...(data.privateWords === ''
                    ? []
                    : [{ key: { text: 'Private note' }, value: { text: data.privateWords } }]),
                ]}
              />
            </>
          )}
          {data.reviews.length > 0 && (
            <>
              <h3 class="govuk-heading-s">When it was looked at again</h3>
              <ul class="govuk-list govuk-list--bullet">
                {data.reviews.map(one => (
                  <li>
                    {inWords(one.lookedOn)}, by {one.decidedByRole}:{' '}
                    {one.outcome === 'stays' ? 'it stays private' : 'it need not be private any more'}. {one.why}
                  </li>
                ))}
              </ul>
            </>
          )}
          {decides &&
            item.part !== 'open' &&
            (meeting.heldOn > data.today || exemption === null ? (
              <Button href={`${at}/exempt`} classes="govuk-button--secondary">
                {reasoning === null ? 'Say why it is private' : 'Look at the exemption again'}
              </Button>
            ) : (
              exemption.endedOn === null && (
                <Button href={`${at}/look-again`} classes="govuk-button--secondary">
                  Look again at whether it must stay private
                </Button>
              )
            ))}
          {(item.isLate || urgency) && (
            <>
              <h2 class="govuk-heading-m">Why it is urgent</h2>
              <p class="govuk-body">
                {urgency
                  ? `In the opinion of ${urgency.opinionOf}: ${reasonAndNotice(urgency)}`
                  : 'The chair’s opinion is not recorded yet. Without it the item cannot be taken.'}
              </p>
            </>
          )}
          {may(asked.person, 'board.decide-urgency') &&
            item.withdrawnAt === null &&
            item.type !== 'exclusion' &&
            (item.isLate || urgency) && (
              <Button href={`${at}/urgent`} classes="govuk-button--secondary">
                {urgency ? 'Change the opinion' : 'Record the opinion'}
              </Button>
            )}
          {data.stages.length > 1 && (
            <>
              <h2 class="govuk-heading-m">The same business at other meetings</h2>
              <ol class="govuk-list">
                {data.stages.map((stage, index) => (
                  <li>
                    {stage.item === item.id ? (
                      <strong>{inWords(stage.heldOn)}: this meeting</strong>
                    ) : (
                      <a class="govuk-link" href={itemAddress(stage.meeting, stage.item)}>
                        {inWords(stage.heldOn)}
                      </a>
                    )}
                    {stage.fromWhy !== null &&
                      `. ${cameBy[stage.fromWhy]}${index > 0 ? ` from ${inWords(data.stages[index - 1]?.heldOn ?? stage.heldOn)}` : ''}`}
                  </li>
                ))}
              </ol>
            </>
          )}
        </>
      ),
    }
  },
})
