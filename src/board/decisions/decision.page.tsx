import { may } from '../../access/index.ts'
import { findIndicator } from '../../indicators/index.ts'
import { inWords } from '../../kernel/index.ts'
import { BackLink, Button, Details, InsetText, SummaryList, Tag, WalkTheThread } from '../../ui/index.ts'
import { notFound, page } from '../../web/index.ts'
import { type Step, stepsThatStand, stillToCome } from './decision.ts'
import { dayInWords, decisionAddress, DecisionTags, outcomesInWords, stepsInWords, whoTook } from './decision-parts.tsx'
import { findDecision, stepsOf } from './decisions.store.ts'

/** One decision and its way: who raised it, who agreed it, from when it holds, and what changed for children. */
export const decisionPage = page({
  path: '/decisions/:decision',
  needs: 'board.read-meetings',
  load: async ({ db, params, person, today }) => {
    const decision = (await findDecision(db, params['decision'] ?? '')) ?? notFound()
    const all = (await stepsOf(db, [decision.id])).get(decision.id) ?? []
    const stands = stepsThatStand(all)
    return {
      decision,
      stands,
      corrected: all.filter(step => !stands.includes(step)),
      waits: stillToCome(decision, stands, today),
      mayKeep: may(person, 'board.keep-actions'),
    }
  },
  view: ({ data, asked: { today, person } }) => {
    const { decision, stands } = data
    // The decision itself is a step of its own way, in its place among the others.
    const way = [
      ...stands.filter(step => step.on < decision.decidedOn),
      null,
      ...stands.filter(step => step.on >= decision.decidedOn),
    ]
    const stepAt = (step: Step) => (
      <li class={step.on > today ? 'kept-timeline__item kept-timeline__item--to-come' : 'kept-timeline__item'}>
        <h3 class="kept-timeline__title">
          {stepsInWords[step.kind]}
          {whoTook(step) !== '' && `: ${whoTook(step)}`}{' '}
          {!step.isPublic && <Tag classes="govuk-tag--grey">Not public</Tag>}
        </h3>
        <p class="kept-timeline__when">{dayInWords(step.on, step.knownTo)}</p>
        <p class="govuk-body kept-words">{step.words}</p>
        {step.counted !== null && (
          <p class="govuk-body">
            <strong>{step.counted}</strong>{' '}
            {step.measure === null ? 'children and young people' : (findIndicator(step.measure)?.title ?? step.measure)}
          </p>
        )}
        {step.evidence !== '' && <p class="govuk-body">Shown by: {step.evidence}</p>}
        <p class="govuk-body">
          {step.link !== '' && (
            <a class="govuk-link" href={step.link}>
              The record that shows it
            </a>
          )}{' '}
          {step.measure !== null && (
            <a class="govuk-link" href={`/data-set/${step.measure}`}>
              The measure that counts it
            </a>
          )}{' '}
          {data.mayKeep && (
            <a class="govuk-link" href={decisionAddress(decision, `/steps/new?corrects=${step.id}`)}>
              Correct<span class="govuk-visually-hidden"> the step {stepsInWords[step.kind]}</span>
            </a>
          )}
        </p>
      </li>
    )
    return {
      title: decision.title,
      body: (
        <>
          <BackLink href="/decisions" />
          <span class="govuk-caption-xl">Decision</span>
          <h1 class="govuk-heading-xl">{decision.title}</h1>
          <p class="govuk-body">
            <DecisionTags decision={decision} />
          </p>
          {data.waits !== null && <InsetText>{data.waits}.</InsetText>}
          <SummaryList
            rows={[
              { key: { text: 'In the words of the minutes' }, value: { text: decision.wording } },
              { key: { text: 'Outcome' }, value: { text: outcomesInWords[decision.outcome] } },
              {
                key: { text: 'Decided' },
                value: {
                  text: `${inWords(decision.decidedOn)}${decision.bodyName === null ? '' : `, ${decision.bodyName}`}`,
                },
              },
              ...(decision.sourceMeeting === null
                ? []
                : [
                    {
                      key: { text: 'Comes from' },
                      value: {
                        text: (
                          <a class="govuk-link" href={`/meetings/${decision.sourceMeeting}`}>
                            {decision.sourceMinute === null ? 'The meeting' : `Minute ${decision.sourceMinute}`}
                            {decision.sourceMeetingOn !== null && ` of ${inWords(decision.sourceMeetingOn)}`}
                          </a>
                        ),
                      },
                    },
                  ]),
              {
                key: { text: 'Holds from' },
                value: {
                  text: decision.effectiveFrom === null ? 'The day it was decided' : inWords(decision.effectiveFrom),
                },
              },
              ...(decision.part === 'open'
                ? [
                    {
                      key: { text: 'The public reads' },
                      value: {
                        text: decision.isPublic
                          ? decision.publicWords || 'The words of the minutes'
                          : 'Nothing of this decision',
                      },
                      ...(data.mayKeep
                        ? {
                            actions: {
                              items: [
                                {
                                  href: decisionAddress(decision, '/public'),
                                  text: 'Change',
                                  visuallyHiddenText: 'what the public reads',
                                },
                              ],
                            },
                          }
                        : {}),
                    },
                  ]
                : []),
            ]}
          />
          <h2 class="govuk-heading-m">Its way</h2>
          <ol class="kept-timeline" aria-label="The way of this decision, earliest first">
            {way.map(step =>
              step === null ? (
                <li class="kept-timeline__item">
                  <h3 class="kept-timeline__title">
                    {outcomesInWords[decision.outcome]}
                    {decision.bodyName !== null && `: ${decision.bodyName}`}
                  </h3>
                  <p class="kept-timeline__when">{inWords(decision.decidedOn)}</p>
                  <p class="govuk-body">This decision.</p>
                </li>
              ) : (
                stepAt(step)
              ),
            )}
          </ol>
          {data.corrected.length > 0 && (
            <Details summaryText="Steps that were corrected">
              <ul class="govuk-list govuk-list--bullet">
                {data.corrected.map(step => (
                  <li>
                    {stepsInWords[step.kind]}, {dayInWords(step.on, step.knownTo)}: {step.words}
                  </li>
                ))}
              </ul>
            </Details>
          )}
          {data.mayKeep && <Button href={decisionAddress(decision, '/steps/new')}>Add a step</Button>}
          {may(person, 'strategy.read') && <WalkTheThread kind="decision" id={decision.id} />}
        </>
      ),
    }
  },
})
