import type { Db } from '../../database/index.ts'
import { inWords, type PlainDate, Refusal } from '../../kernel/index.ts'
import { BackLink, EmptyState, FileUpload, InsetText, Question, TextArea, TextInput } from '../../ui/index.ts'
import { type Asked, files, notFound, optionalText, page, text } from '../../web/index.ts'
import { checkPaperFile, largestPaper } from '../agenda/paper-file.ts'
import { saveFile } from '../agenda/papers.store.ts'
import { calendarOf } from '../meetings/meetings.store.ts'
import { BackgroundList } from './background-list.tsx'
import { openUntil, whereInspected, type WrittenFrom } from './background-paper.ts'
import {
  addBackgroundPaper,
  backgroundPapersOf,
  dropBackgroundPaper,
  removeBackgroundPaper,
} from './background-papers.store.ts'

/** A report, or a paper that came as a file, as the pages of its background papers need it. */
export type OnBackground = Readonly<{
  of: WrittenFrom
  title: string
  /** The address of the list. */
  at: string
  back: string
  isOpen: boolean
  isOut: boolean
  mayKeep: boolean
  heldOn: PlainDate | null
  /** What the audit trail says it was about. */
  about: string
}>

type Options = Readonly<{
  path: string
  needs: string
  submitNeeds?: string
  load: (asked: Asked) => Promise<OnBackground>
}>

const allOf = (db: Db, { report, paper }: WrittenFrom) =>
  backgroundPapersOf(db, { reports: report === null ? [] : [report], papers: paper === null ? [] : [paper] })

const whoReads = ({ isOpen, isOut }: OnBackground): string =>
  !isOpen
    ? 'This report is private, so its background papers are never public.'
    : isOut
      ? 'This report is published, so anyone may read them, and what you add is public at once.'
      : 'Anyone may read them once the report is published with its agenda. They are not printed in the pack.'

/** What a report was written from: where each paper can be inspected. */
export const listOfBackground = ({ load, ...options }: Options) =>
  page({
    ...options,
    form: {
      title: text({ missing: 'Enter the title of the paper', max: 200 }),
      file: files({ largest: largestPaper, insteadOfLarge: 'Make its pictures smaller, or attach it in parts' }),
      address: optionalText({ max: 500 }),
      seenAt: optionalText({ max: 300 }),
    },
    load: async asked => {
      const on = await load(asked)
      return {
        on,
        papers: await allOf(asked.db, on.of),
        until: on.heldOn === null ? null : openUntil(on.heldOn, await calendarOf(asked.db)),
      }
    },
    submit: async ({ data: { on, papers }, values, db, person, now }) => {
      if (!on.mayKeep) return notFound()
      const [sent] = values.file
      const place = whereInspected({ files: values.file.length, address: values.address, seenAt: values.seenAt })
      const file =
        sent &&
        (await saveFile(db, {
          ...(await checkPaperFile(sent.bytes)),
          bytes: sent.bytes,
          heldOn: on.heldOn,
          kind: 'background paper',
          number: papers.length + 1,
          by: person.id,
        }))
      const paper = await addBackgroundPaper(
        db,
        on.of,
        { title: values.title, file: file ?? null, ...place },
        { by: person.id, now },
      )
      return {
        to: on.at,
        saying: 'The background paper is added',
        about: on.about,
        details: { backgroundPaper: paper },
      }
    },
    view: ({ data: { on, papers, until }, form, refused, csrf, asked: { today } }) => {
      const list = (
        <>
          <p class="govuk-body">
            {whoReads(on)}
            {on.isOpen &&
              until !== null &&
              (until < today
                ? ` They had to stay open until ${inWords(until)}.`
                : ` They stay open until ${inWords(until)} at least.`)}
          </p>
          {papers.length === 0 ? (
            <p class="govuk-body">None yet.</p>
          ) : (
            <BackgroundList at={on.at} papers={papers} mayRemove={on.mayKeep} />
          )}
        </>
      )
      return {
        title: `Background papers: ${on.title}`,
        body: on.mayKeep ? (
          <Question
            title="Background papers"
            caption={on.title}
            back={on.back}
            form={form}
            refused={refused}
            csrf={csrf}
            files={true}
            submit="Add"
            intro={
              <>
                {list}
                <h2 class="govuk-heading-m">Add a paper</h2>
                <InsetText>
                  Add what the report relies on to a great extent. Acts, books and other published works need not be
                  here, and nothing private may be.
                </InsetText>
              </>
            }
          >
            <TextInput field={form.title} label="Title" hint="As the public will read it" />
            <p class="govuk-body">Then give one of these, so that people can inspect it.</p>
            <FileUpload
              field={form.file}
              label="The file"
              hint="A PDF, a Word, Excel or PowerPoint file, or a picture, of at most 40 MB"
            />
            <TextInput field={form.address} label="Or its web address" hint="It begins with https://" />
            <TextInput
              field={form.seenAt}
              label="Or where it may be seen"
              hint="Such as: County Hall reception, on weekdays from 9am to 5pm"
            />
          </Question>
        ) : (
          <>
            <BackLink href={on.back}>{on.title}</BackLink>
            <span class="govuk-caption-l">{on.title}</span>
            <h1 class="govuk-heading-l">Background papers</h1>
            {list}
          </>
        ),
      }
    },
  })

/** Take a background paper away: without a trace before the report is out, and with a reason afterwards. */
export const removalOfBackground = ({ load, ...options }: Options) =>
  page({
    ...options,
    form: { why: optionalText({ max: 500 }) },
    load: async asked => {
      const on = await load(asked)
      const paper = (await allOf(asked.db, on.of)).find(
        one => one.id === asked.params['backgroundPaper'] && one.removedAt === null,
      )
      return { on, paper: paper ?? notFound() }
    },
    submit: async ({ data: { on, paper }, values, db, person, now }) => {
      if (!on.mayKeep) return notFound()
      if (!on.isOut) await dropBackgroundPaper(db, paper.id)
      else if (values.why === null) throw new Refusal('Enter why the paper is removed', 'why')
      else await removeBackgroundPaper(db, paper, { why: values.why, by: person.id, now })
      return {
        to: on.at,
        saying: 'The background paper is removed',
        about: on.about,
        details: { backgroundPaper: paper.id },
      }
    },
    view: ({ data: { on, paper }, form, refused, csrf }) => ({
      title: 'Remove a background paper',
      body: !on.mayKeep ? (
        <>
          <BackLink href={on.at}>Background papers</BackLink>
          <h1 class="govuk-heading-l">Remove a background paper</h1>
          <EmptyState title="This list cannot be changed now">
            Democratic services keep the list of a report that is published; a report that was withdrawn stays as it
            was.
          </EmptyState>
        </>
      ) : (
        <Question
          title="Remove the background paper"
          caption={paper.title}
          back={on.at}
          cancel={on.at}
          form={form}
          refused={refused}
          csrf={csrf}
          submit="Remove"
          warning={true}
          intro={
            on.isOut
              ? 'Nobody outside can read it from then on. That one was removed, and why, stays with the report.'
              : 'It has not gone out, so nothing is left of it.'
          }
        >
          {on.isOut && (
            <TextArea
              field={form.why}
              label="Why is it removed?"
              hint={on.isOpen ? 'The public reads this. Name nobody' : 'Its readers see this'}
              rows={2}
              max={500}
            />
          )}
        </Question>
      ),
    }),
  })
