import {
  type Block,
  byOf,
  fromMarkdown,
  isBound,
  latestVersionOf,
  mayBeWritten,
  saveVersion,
  toMarkdown,
} from '../../board/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { InsetText, plural, Question, Select } from '../../ui/index.ts'
import { chosenUnder, nothingGiven, notFound, page, readChosen, text } from '../../web/index.ts'
import { annualReportAsked, itsPage } from './annual-report.page.tsx'
import { LEAVE_OUT, moved, nothingRecorded, type Part, partsOf, STILL_TO_PLACE } from './place-paragraphs.ts'

/** A bound figure has no value while the report is written. */
const saying = (block: Block): string =>
  block.kind === 'paragraph' ? block.words.map(word => (isBound(word) ? 'the figure' : word.text)).join('') : ''

/** What can be moved: the paragraphs of the year, not the tables that Kept makes of what became of things. */
const mayMove = ({ block }: Part['blocks'][number]): boolean =>
  block.kind === 'paragraph' && saying(block) !== nothingRecorded

/** What has no place yet stands first: it is what one came for. */
const firstToPlace = (parts: readonly Part[]): readonly Part[] =>
  parts.toSorted((a, b) => Number(b.title === STILL_TO_PLACE) - Number(a.title === STILL_TO_PLACE))

/** Each paragraph of the draft, with the part that it stands in: chosen by its words at first, and by a person from then on. */
export const placeParagraphsPage = page({
  path: '/annual-reports/:report/parts',
  needs: 'strategy.write-annual-report',
  form: {
    moves: chosenUnder('to-'),
    version: text({ missing: 'Open the page again' }),
  },
  load: async asked => {
    const { annual, report } = await annualReportAsked(asked)
    const latest = (await latestVersionOf(asked.db, report.id)) ?? notFound()
    return { annual, report, latest, parts: partsOf(latest.blocks) }
  },
  starts: ({ latest }) => ({ version: String(latest.version) }),
  submit: async ({ db, data: { annual, report, latest, parts }, values, person, now }) => {
    if (!mayBeWritten(report))
      throw new Refusal('The report is with those who clear it, or is out. Take it back to drafting first')
    if (values.version !== String(latest.version))
      throw new Refusal(
        'Somebody changed the report a moment ago. Open this page again and move what is still to be moved',
      )
    const moves = new Map(
      parts.flatMap(part =>
        part.blocks.flatMap(one => {
          const to = values.moves[String(one.at)] ?? ''
          return mayMove(one) && to !== '' && to !== part.title ? [[one.at, to] as const] : []
        }),
      ),
    )
    if (moves.size === 0) throw new Refusal('Choose another part for at least one paragraph')
    const source = toMarkdown(moved(latest.blocks, moves))
    await saveVersion(
      db,
      report,
      latest,
      {
        ...latest,
        source,
        blocks: fromMarkdown(source),
        how: 'written',
        note: `${plural(moves.size, 'paragraph', 'paragraphs')} put in another part`,
        intake: null,
        basedOn: latest.version,
      },
      byOf({ person, now }),
    )
    return {
      to: itsPage(annual.report),
      saying: `${plural(moves.size, 'paragraph is', 'paragraphs are')} in another part now`,
      about: `annual report ${annual.report}`,
      details: { moved: moves.size },
    }
  },
  view: ({ data: { annual, report, parts }, form, refused, csrf }) => {
    const chosen = readChosen(form.moves.value)
    const titles = parts.flatMap(part => (part.title === '' ? [] : [part.title]))
    return {
      title: 'Put each thing where it belongs',
      body: (
        <Question
          title="Put each thing where it belongs"
          caption={annual.title}
          back={itsPage(annual.report)}
          form={form}
          refused={refused}
          csrf={csrf}
          submit="Move them"
          intro="Kept chose the part by the words of each thing. You know better: choose another part, or leave a thing out. What you wrote in the draft stays."
        >
          {!mayBeWritten(report) && (
            <InsetText>The report cannot be changed now. Take it back to drafting first.</InsetText>
          )}
          <input type="hidden" name="version" value={form.version.value} />
          {firstToPlace(parts).map(part => {
            const own = part.blocks.filter(mayMove)
            return (
              <section class="kept-section">
                <h2 class="govuk-heading-m">{part.title === '' ? 'Before the first heading' : part.title}</h2>
                {own.length === 0 && <p class="govuk-body kept-quiet">Nothing stands here that can be moved.</p>}
                {own.map(({ at, block }) => (
                  <Select
                    field={{
                      ...nothingGiven,
                      name: `to-${at}`,
                      id: `to-${at}`,
                      value: chosen[String(at)] ?? part.title,
                      error: undefined,
                    }}
                    label={saying(block)}
                    items={[
                      ...(part.title === '' ? [{ value: '', text: 'Where it is' }] : []),
                      ...titles
                        .filter(title => title !== STILL_TO_PLACE || title === part.title)
                        .map(title => ({ value: title, text: title })),
                      { value: LEAVE_OUT, text: 'Leave it out of the report' },
                    ]}
                  />
                ))}
              </section>
            )
          })}
        </Question>
      ),
    }
  },
})
