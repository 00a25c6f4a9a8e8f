import { may } from '../../access/index.ts'
import { inWords, momentInWords } from '../../kernel/index.ts'
import { BackLink, Button, DataTable, InsetText, SummaryList, Tag, WarningText } from '../../ui/index.ts'
import { address, notFound, page } from '../../web/index.ts'
import { importsOf } from './imports.store.ts'
import { waveAddress } from './keep-wave.page.tsx'
import { uncheckedLanguages } from './languages.ts'
import { publicationsOf } from './publish.store.ts'
import { codesOf, howManyReplies } from './replies.store.ts'
import { agesInWords } from './survey.ts'
import { StateOfWave } from './surveys.page.tsx'
import { findWave, translationsOf, versionsOf } from './surveys.store.ts'

export const wavePage = page({
  path: '/voice/surveys/waves/:wave',
  needs: 'voice.read',
  load: async ({ db, params, person, site }) => {
    const wave = (await findWave(db, params['wave'] ?? '')) ?? notFound()
    const versions = await versionsOf(db, wave.id)
    const worker = may(person, 'voice.enter-survey-answers')
    const reads = may(person, 'voice.read-survey-results')
    return {
      wave,
      versions,
      site,
      worker,
      reads,
      keeps: may(person, 'voice.keep-surveys'),
      hands: may(person, 'strategy.keep') && reads,
      translations: await translationsOf(
        db,
        versions.map(version => version.id),
      ),
      published: await publicationsOf(db, wave.id),
      replies: reads ? await howManyReplies(db, wave.id) : null,
      codes: worker ? await codesOf(db, wave.id) : null,
      imports: worker ? await importsOf(db, wave.id) : [],
    }
  },
  view: ({ data }) => {
    const { wave, keeps, worker, replies, codes } = data
    const link = `${data.site}${address('/young-people/surveys/:link', { link: wave.link })}`
    const row = (key: string, value: unknown) => ({ key: { text: key }, value: { text: value as string } })
    const [latest] = data.published
    const unchecked = uncheckedLanguages(data.translations)
    const rate =
      replies === null || wave.asked === null || replies.all > wave.asked
        ? null
        : Math.round((100 * replies.all) / wave.asked)
    return {
      title: `${wave.title} ${wave.label}`,
      body: (
        <>
          <BackLink href={address('/voice/surveys/:survey', { survey: wave.survey })}>{wave.title}</BackLink>
          <h1 class="govuk-heading-l">
            {wave.title} {wave.label} <StateOfWave wave={wave} />
          </h1>
          <SummaryList
            rows={[
              row('Open', `${inWords(wave.opensOn)} to ${inWords(wave.closesOn)}`),
              row('For', wave.forWhom),
              row('Asked', wave.asked === null ? 'Not counted, so there is no response rate' : String(wave.asked)),
              row(
                'Answers',
                replies === null
                  ? `The board reads the results once they are published. The target is ${wave.target}`
                  : `${replies.all} of the ${wave.target} hoped for${rate === null ? '' : `, ${rate}% of those asked`}. ${replies.paper} on paper${replies.late > 0 ? `, ${replies.late} sent within a day of closing` : ''}`,
              ),
              row(
                'For young people',
                wave.isShown
                  ? 'On their pages while it is open, so that anyone who comes there can answer'
                  : 'Not on their pages: only those who have the link find it',
              ),
              row(
                'To the board',
                wave.reportMeeting ? (
                  <a class="govuk-link" href={address('/meetings/:meeting', { meeting: wave.reportMeeting.id })}>
                    {wave.reportMeeting.body}, {inWords(wave.reportMeeting.heldOn)}
                  </a>
                ) : wave.reportDueOn === null ? (
                  'No meeting yet'
                ) : (
                  `By ${inWords(wave.reportDueOn)}`
                ),
              ),
              row(
                'Codes',
                !wave.needsCode
                  ? 'None needed: anyone with the link can answer, more than once'
                  : codes === null
                    ? 'Each young person has one'
                    : `${codes.made} made, ${codes.used} used`,
              ),
              row(
                'Published',
                latest ? (
                  <a class="govuk-link" href={address('/published/surveys/:wave', { wave: wave.id })}>
                    {inWords(latest.publishedOn)}
                    {latest.version > 1 && `, version ${latest.version}`}
                  </a>
                ) : (
                  'Not yet'
                ),
              ),
            ]}
          />
          {wave.state !== 'draft' && (
            <InsetText>
              Young people answer here, without an account:{' '}
              <a class="govuk-link" href={link}>
                {link}
              </a>
            </InsetText>
          )}
          {unchecked.length > 0 && (
            <WarningText>
              Nobody who speaks it has checked the {unchecked.join(' and ')}. Ask somebody who does, and write down
              under “Translate” that they have.
            </WarningText>
          )}
          {replies !== null && wave.asked !== null && replies.all > wave.asked && (
            <WarningText>
              {replies.all.toLocaleString('en-GB')} answers came, and only {wave.asked.toLocaleString('en-GB')} were
              asked. Look whether a file of papers was brought in twice, or mend how many were asked.
            </WarningText>
          )}
          <p class="govuk-button-group">
            {keeps && wave.state === 'draft' && <Button href={waveAddress(wave.id, '/open')}>Put it out</Button>}
            {data.reads && wave.state !== 'draft' && (
              <Button href={waveAddress(wave.id, '/results')}>Read the results</Button>
            )}
            {keeps && wave.state === 'closed' && (
              <Button href={waveAddress(wave.id, '/publish')} classes="govuk-button--secondary">
                Publish the results
              </Button>
            )}
            {keeps && wave.state === 'open' && (
              <Button href={waveAddress(wave.id, '/close')} classes="govuk-button--secondary">
                Close it
              </Button>
            )}
            {keeps && (
              <a class="govuk-link" href={waveAddress(wave.id, '/change')}>
                Change dates, target and ages
              </a>
            )}
          </p>
          {worker && wave.state !== 'draft' && (
            <ul class="govuk-list govuk-list--bullet">
              <li>
                <a class="govuk-link" href={waveAddress(wave.id, '/import')}>
                  Bring in answers on paper
                </a>
              </li>
              <li>
                <a class="govuk-link" href={waveAddress(wave.id, '/words')}>
                  Read their own words
                </a>
              </li>
              {wave.needsCode && (
                <li>
                  <a class="govuk-link" href={waveAddress(wave.id, '/codes')}>
                    Make codes to hand out
                  </a>
                </li>
              )}
            </ul>
          )}
          {data.hands && wave.state === 'closed' && (
            <p class="govuk-body">
              <a class="govuk-link" href={waveAddress(wave.id, '/measures')}>
                Hand the results to the measures
              </a>
            </p>
          )}
          <DataTable
            caption="Versions"
            rows={data.versions}
            columns={[
              { heading: 'Ages', cell: version => agesInWords(version) },
              { heading: 'Questions', numeric: true, cell: version => version.wording.length },
              {
                heading: 'Languages',
                cell: version => (
                  <ul class="govuk-list govuk-!-margin-bottom-0">
                    <li>English</li>
                    {data.translations
                      .filter(one => one.version === version.id)
                      .map(one => (
                        <li>
                          <span lang={one.language}>{one.called}</span>
                          {one.checkedOn !== null && `, checked by ${one.checkedBy}, ${inWords(one.checkedOn)}`}
                          {one.checkedOn === null && (
                            <>
                              {' '}
                              <Tag classes="govuk-tag--yellow">not checked</Tag>
                            </>
                          )}
                        </li>
                      ))}
                  </ul>
                ),
              },
              ...(keeps
                ? [
                    {
                      heading: 'Words',
                      cell: (version: (typeof data.versions)[number]) => (
                        <>
                          <a
                            class="govuk-link"
                            href={address('/voice/surveys/versions/:version/wording', { version: version.id })}
                          >
                            Change words<span class="govuk-visually-hidden"> for ages {agesInWords(version)}</span>
                          </a>
                          {' · '}
                          <a
                            class="govuk-link"
                            href={address('/voice/surveys/versions/:version/translate', { version: version.id })}
                          >
                            Translate<span class="govuk-visually-hidden"> for ages {agesInWords(version)}</span>
                          </a>
                        </>
                      ),
                    },
                  ]
                : []),
            ]}
          />
          {data.imports.length > 0 && (
            <DataTable
              caption="Brought in from paper"
              rows={data.imports}
              columns={[
                { heading: 'When', cell: one => momentInWords(one.importedAt) },
                { heading: 'Answers', numeric: true, cell: one => one.rows },
                {
                  heading: 'State',
                  cell: one =>
                    one.undoneAt === null ? (
                      <a class="govuk-link" href={address('/voice/surveys/imports/:import/undo', { import: one.id })}>
                        Undo<span class="govuk-visually-hidden"> the import of {momentInWords(one.importedAt)}</span>
                      </a>
                    ) : (
                      <Tag classes="govuk-tag--grey">undone</Tag>
                    ),
                },
              ]}
            />
          )}
        </>
      ),
    }
  },
})
