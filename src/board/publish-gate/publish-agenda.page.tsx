import { may } from '../../access/index.ts'
import { momentInWords, Refusal } from '../../kernel/index.ts'
import {
  BackLink,
  Button,
  CsrfField,
  DataTable,
  Details,
  InsetText,
  plural,
  Refusals,
  Tag,
  TextArea,
} from '../../ui/index.ts'
import { optionalText, page } from '../../web/index.ts'
import { toMend } from '../agenda/after-mending.ts'
import { agendaAddress, meetingAsked, meetingInWords } from '../agenda/agenda-pieces.tsx'
import { type PackTroubles, packTroublesOf } from '../agenda/pack-pages.store.ts'
import { accessLaw } from '../agenda/procedural-items.ts'
import { mustBeAhead } from '../meetings/meeting.ts'
import { routeOf, timingInWords } from './clear-days.ts'
import { type Finding, findingsOf, stillOpen } from './gate.ts'
import { factsFor } from './gate.store.ts'
import { allChecks } from './gate-checks.ts'
import { agendaPublicationsOf, mustSayWhy, publishAgenda } from './publish-agenda.store.ts'

export const publishAddress = (meeting: string): string => `/meetings/${meeting}/publish`

const routeInWords = {
  'in time': 'In time',
  'short notice': 'At short notice',
  late: 'Late, as urgent',
  supplement: 'Supplement',
  change: 'Change',
} as const

const FindingLine = (p: { finding: Finding; mayAnswer: boolean; meeting: string }) => {
  const { finding } = p
  const isOfItem = finding.mend.href.startsWith(`${agendaAddress(p.meeting)}/`)
  return (
    <li
      class={`kept-finding${finding.answered !== null ? ' kept-finding--answered' : finding.severity === 'refuse' ? ' kept-finding--refuse' : ''}`}
    >
      <p>
        <Tag
          classes={
            finding.answered !== null
              ? 'govuk-tag--grey'
              : finding.severity === 'refuse'
                ? 'govuk-tag--red'
                : 'govuk-tag--yellow'
          }
        >
          {finding.answered !== null ? 'Answered for' : finding.severity === 'refuse' ? 'Must be mended' : 'Doubt'}
        </Tag>{' '}
        <strong>{finding.subject}</strong>
      </p>
      <p>{finding.says}</p>
      {finding.why !== '' && (
        <p class="kept-agenda__note">
          {finding.why}
          {finding.cites === '' ? '' : ` (${finding.cites})`}
        </p>
      )}
      {finding.answered !== null && (
        <p>
          {finding.answered.by} answered on {momentInWords(finding.answered.at)}: {finding.answered.reason}
        </p>
      )}
      <p>
        <a class="govuk-link" href={isOfItem ? toMend(finding.mend.href) : finding.mend.href}>
          {finding.mend.text}
          <span class="govuk-visually-hidden">: {finding.subject}</span>
        </a>
        {finding.mayOverride && finding.answered === null && p.mayAnswer && (
          <>
            {' or '}
            <a
              class="govuk-link"
              href={`${publishAddress(p.meeting)}/answer?check=${encodeURIComponent(finding.check)}`}
            >
              answer for it<span class="govuk-visually-hidden">: {finding.subject}</span>
            </a>
          </>
        )}
      </p>
    </li>
  )
}

/** What went wrong with the packs, and what to do: the agenda is out all the same. */
const Troubles = (p: { meeting: string; troubles: PackTroubles }) => {
  const { pack, printCopies } = p.troubles
  if (pack === null && printCopies.length === 0) return null
  return (
    <section aria-labelledby="packs">
      <h2 class="govuk-heading-m" id="packs">
        The packs to print
      </h2>
      {pack !== null && (
        <InsetText>
          <p class="govuk-body">There is no pack: {pack}</p>
          <p class="govuk-body">
            The agenda and its papers are out, each at its own address. Mend what it says, then{' '}
            <a class="govuk-link" href={`/meetings/${p.meeting}/pack`}>
              go to the pack and try again
            </a>
            .
          </p>
        </InsetText>
      )}
      {printCopies.length > 0 && (
        <InsetText>
          {printCopies.map(says => (
            <p class="govuk-body">{says}</p>
          ))}
          <p class="govuk-body">
            The agenda is out, and nothing about it is unlawful: readers print the pack, and each file by itself. To
            have a print copy too:
          </p>
          <ol class="govuk-list govuk-list--number">
            <li>Open the file in the program that made it. Take off a password, and make large pictures smaller.</li>
            <li>Save it again as a PDF.</li>
            <li>
              Go to{' '}
              <a class="govuk-link" href={agendaAddress(p.meeting)}>
                its item on the agenda
              </a>
              , withdraw the paper, attach the new file, and publish what is new. The packs are then made again.
            </li>
          </ol>
        </InsetText>
      )}
    </section>
  )
}

export const publishAgendaPage = page({
  path: '/meetings/:meeting/publish',
  needs: 'board.see-gate',
  submitNeeds: 'board.publish-agenda',
  form: { reason: optionalText({ max: 500 }), revision: optionalText({ max: 12 }) },
  load: async ({ db, params, today }) => {
    const meeting = await meetingAsked(db, params)
    const facts = await factsFor(db, meeting, today)
    const fresh = {
      items: facts.items.filter(item => item.withdrawnAt === null && item.publishedAt === null),
      papers: facts.papers.filter(paper => paper.withdrawnAt === null && paper.publishedAt === null),
    }
    return {
      meeting,
      facts,
      fresh,
      findings: findingsOf(facts),
      publications: await agendaPublicationsOf(db, meeting.id),
      troubles: await packTroublesOf(db, meeting.id),
      route: routeOf(facts.timing, {
        isFirst: meeting.agendaPublishedAt === null,
        bringsItemsOrPapers: fresh.items.length + fresh.papers.length > 0,
      }),
    }
  },
  submit: async ({ data: { meeting, route }, values, db, person, now, today }) => {
    mustBeAhead(meeting)
    if (values.revision === null) throw new Refusal('Look at the agenda as it is now, then publish it')
    mustSayWhy(route, values.reason ?? '')
    const done = await publishAgenda(db, {
      meeting,
      revision: Number(values.revision),
      reason: values.reason ?? '',
      by: person.id,
      byShown: person.name,
      now,
      today,
    })
    return {
      to: publishAddress(meeting.id),
      saying:
        done.version === 1
          ? 'The agenda is published'
          : `Version ${done.version} of the agenda is published, as a ${routeInWords[done.route].toLowerCase()}`,
      about: meeting.id,
      details: { version: done.version, route: done.route },
    }
  },
  view: ({ data, form, refused, csrf, asked }) => {
    const { meeting, facts, findings, publications, troubles, route, fresh } = data
    const open = stillOpen(findings)
    const refusals = open.filter(finding => finding.severity === 'refuse')
    const doubts = open.filter(finding => finding.severity === 'doubt')
    const answered = findings.filter(finding => finding.answered !== null)
    const isOut = meeting.agendaPublishedAt !== null
    const isAhead = meeting.state === 'planned' || meeting.state === 'agenda published'
    const publishes = may(asked.person, 'board.publish-agenda')
    const answers = may(asked.person, 'board.answer-for-doubt')
    const nothingNew = isOut && fresh.items.length + fresh.papers.length === 0
    const list = (title: string, all: readonly Finding[]) =>
      all.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{title}</h2>
          <ul class="kept-findings">
            {all.map(finding => (
              <FindingLine finding={finding} mayAnswer={answers} meeting={meeting.id} />
            ))}
          </ul>
        </>
      )
    return {
      title: `Publish the agenda of ${meetingInWords(meeting)}`,
      body: (
        <>
          <BackLink href={agendaAddress(meeting.id)}>The agenda</BackLink>
          <Refusals refused={refused} form={form} />
          <span class="govuk-caption-l">{meetingInWords(meeting)}</span>
          <h1 class="govuk-heading-l">{isOut ? 'Publish what is new' : 'Check and publish the agenda'}</h1>
          {isAhead && <p class="govuk-body">{timingInWords(facts.timing, meeting.heldOn)}</p>}
          {isAhead && accessLaw[facts.regime].doubt !== undefined && (
            <p class="govuk-body">{accessLaw[facts.regime].doubt}</p>
          )}
          {isAhead && (
            <InsetText>
              {nothingNew && open.length === 0
                ? 'Everything on the agenda is published.'
                : open.length === 0
                  ? 'Nothing holds it back.'
                  : `${
                      refusals.length > 0
                        ? `${plural(refusals.length, 'thing', 'things')} must be mended before it can be published.`
                        : ''
                    } ${
                      doubts.length > 0
                        ? `${plural(doubts.length, 'doubt', 'doubts')} must be mended or answered for.`
                        : ''
                    }`.trim()}
            </InsetText>
          )}
          {list('Must be mended', refusals)}
          {list('Doubts', doubts)}
          {doubts.length > 1 && answers && (
            <Button href={`${publishAddress(meeting.id)}/answer`} classes="govuk-button--secondary">
              Answer for several doubts at once
            </Button>
          )}
          {isOut && fresh.items.length + fresh.papers.length > 0 && (
            <>
              <h2 class="govuk-heading-m">What is new</h2>
              <ul class="govuk-list govuk-list--bullet">
                {fresh.items.map(item => (
                  <li>{item.title}</li>
                ))}
                {fresh.papers.map(paper => (
                  <li>
                    {paper.title}
                    {paper.whatChanged === '' ? '' : `: ${paper.whatChanged}`}
                  </li>
                ))}
              </ul>
            </>
          )}
          {isAhead && publishes && open.length === 0 && !nothingNew && (
            <form method="post" action={publishAddress(meeting.id)} novalidate>
              <CsrfField token={csrf} />
              {/* As it was looked at: whoever changes it in between, this is refused. */}
              <input type="hidden" name="revision" value={String(meeting.revision)} />
              {route !== 'in time' && (
                <TextArea
                  field={form.reason}
                  label={
                    route === 'short notice'
                      ? 'Why was the meeting called at short notice?'
                      : route === 'late'
                        ? 'Why is the agenda late?'
                        : 'What does this add, and why now?'
                  }
                  hint="The public reads this"
                  rows={2}
                  max={500}
                />
              )}
              <Button preventDoubleClick={true}>{isOut ? 'Publish what is new' : 'Publish the agenda'}</Button>
            </form>
          )}
          {list('Answered for', answered)}
          {isOut && <Troubles meeting={meeting.id} troubles={troubles} />}
          {publications.length > 0 && (
            <DataTable
              caption="What went out"
              columns={[
                { heading: 'Version', cell: one => String(one.version) },
                { heading: 'When', cell: one => momentInWords(one.publishedAt) },
                { heading: 'How', cell: one => routeInWords[one.route] },
                { heading: 'Why', cell: one => one.reason || 'Five clear days or more' },
              ]}
              rows={publications}
            />
          )}
          <Details summaryText="Everything that is looked at">
            <DataTable
              caption="The checks"
              captionHidden={true}
              columns={[
                { heading: 'What', cell: check => check.title },
                { heading: 'Looks at', cell: check => check.looksAt },
                { heading: 'If not', cell: check => (check.severity === 'refuse' ? 'Must be mended' : 'Doubt') },
                { heading: 'From', cell: check => check.cites },
              ]}
              rows={allChecks()}
            />
          </Details>
        </>
      ),
    }
  },
})
