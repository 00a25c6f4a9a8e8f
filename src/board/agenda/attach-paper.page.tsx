import { may } from '../../access/index.ts'
import { Refusal } from '../../kernel/index.ts'
import { FileUpload, Question, Radios, Select, TextArea, TextInput, WarningText } from '../../ui/index.ts'
import { choice, files, optionalNumber, optionalText, page, query, text } from '../../web/index.ts'
import { placeReport } from '../reports/move-reports.store.ts'
import { reportsForMeeting } from '../reports/reports.store.ts'
import { afterMending } from './after-mending.ts'
import { countChange } from './agenda.store.ts'
import { itemAddress, itemAsked, meetingInWords, mustBeOnAgenda } from './agenda-pieces.tsx'
import { itemParts } from './agenda-item.ts'
import { isPlaceholder, mustSayWhatChanged, paperKinds } from './paper.ts'
import { checkPaperFile, largestPaper } from './paper-file.ts'
import { addPaper, fillPlace, papersOf, saveFile } from './papers.store.ts'

const kindsInWords = {
  report: 'A report',
  appendix: 'An appendix',
  supplement: 'A supplement: it adds to papers that are out',
  'late paper': 'A late paper: it could not go out with the agenda',
  minutes: 'Minutes to confirm',
} as const

export const attachPaperPage = page({
  path: '/meetings/:meeting/agenda/:item/papers/new',
  needs: 'board.keep-agenda',
  form: {
    kind: choice(paperKinds, { missing: 'Say what kind of paper it is' }),
    title: text({ missing: 'Enter the title of the paper', max: 200 }),
    part: choice(itemParts, { missing: 'Say who may read it' }),
    report: optionalText({ max: 60 }),
    place: optionalText({ max: 60 }),
    file: files({
      largest: largestPaper,
      insteadOfLarge: 'Make its pictures smaller, or attach it in parts',
    }),
    pagesKept: optionalNumber({ least: 1, most: 500 }),
    whatChanged: optionalText({ max: 1000 }),
  },
  load: async ({ db, params }) => {
    const { meeting, item } = await itemAsked(db, params)
    const all = await papersOf(db, meeting.id)
    const attached = new Set(all.flatMap(paper => (paper.withdrawnAt === null && paper.report ? [paper.report] : [])))
    const papers = all.filter(paper => paper.item === item.id)
    return {
      meeting,
      item,
      papers,
      places: papers.filter(paper => paper.withdrawnAt === null && isPlaceholder(paper)),
      reports: (await reportsForMeeting(db, meeting.id)).filter(
        report => !attached.has(report.id) && report.state !== 'withdrawn',
      ),
      isFirst: papers.length === 0,
    }
  },
  starts: ({ item, places, isFirst }) => ({
    kind:
      item.publishedAt !== null
        ? ('late paper' as const)
        : item.type === 'minutes'
          ? ('minutes' as const)
          : isFirst
            ? ('report' as const)
            : ('appendix' as const),
    title: isFirst ? item.title : '',
    part: item.part,
    place: places[0]?.id ?? '',
  }),
  submit: async ({ data: { meeting, item, papers, places, reports }, values, db, person, now, query }) => {
    mustBeOnAgenda(meeting, item)
    const { kind, title, part } = values
    const whatChanged = values.whatChanged ?? ''
    mustSayWhatChanged({ kind, whatChanged }, item)
    if (part !== 'open' && item.part === 'open')
      throw new Refusal(
        `The item is open, so a ${part} paper cannot hang on it: it would be discussed in public. Make the item ${part}, or add an item of its own`,
        'part',
      )
    const [file, second] = values.file
    if (second) throw new Refusal('Attach one file at a time', 'file')
    const report = reports.find(one => one.id === values.report) ?? null
    if (values.report !== null && !report) throw new Refusal('Choose a report of this meeting', 'report')
    if (file && report) throw new Refusal('Attach either a report or a file, not both', 'file')
    const place = places.find(one => one.id === values.place) ?? null
    const by = person.id
    // Two may attach to one item at the same time; each gets its own place behind this lock.
    await countChange(db, meeting.id)
    if (file) {
      const checked = await checkPaperFile(file.bytes)
      const pages = checked.pages ?? values.pagesKept
      const saved = await saveFile(db, {
        ...checked,
        pages: pages === null ? null : Math.round(pages),
        bytes: file.bytes,
        heldOn: meeting.heldOn,
        kind,
        number: papers.length + 1,
        by,
      })
      if (place) await fillPlace(db, place.id, { file: saved, title })
      else await addPaper(db, { item: item.id, kind, title, part, file: saved, whatChanged, by, now })
    } else if (report) {
      if (report.part !== 'open' && part === 'open')
        throw new Refusal(`The report is marked as ${report.part}, so its paper is too`, 'part')
      await addPaper(db, { item: item.id, kind, title, part, report: report.id, whatChanged, by, now })
      // The public reads a report by the item that it went out with.
      if (report.agendaItem === null)
        await placeReport(db, report.id, {
          meeting: meeting.id,
          item: item.id,
          planItem: item.planItem ?? report.planItem,
        })
    } else {
      if (values.pagesKept === null)
        throw new Refusal(
          'Choose a file or a report, or enter how many pages to keep for a paper that comes later',
          'file',
        )
      const pagesKept = Math.round(values.pagesKept)
      await addPaper(db, { item: item.id, kind, title, part, pagesKept, whatChanged, by, now })
    }
    return {
      to: afterMending(query, meeting.id, itemAddress(meeting.id, item.id)),
      saying: file || report ? 'The paper is attached' : 'Pages are kept for the paper',
      about: meeting.id,
      details: { item: item.id },
    }
  },
  view: ({ data: { meeting, item, places, reports }, form, refused, csrf, asked }) => ({
    title: 'Attach a paper',
    body: (
      <Question
        title="Attach a paper"
        caption={`${meetingInWords(meeting)}: ${item.title}`}
        back={afterMending(asked.query, meeting.id, itemAddress(meeting.id, item.id))}
        form={form}
        refused={refused}
        csrf={csrf}
        files={true}
        submit="Attach"
      >
        {item.publishedAt !== null && (
          <WarningText iconFallbackText="Warning">
            This item is published. Readers are told what is new when this is published too.
          </WarningText>
        )}
        <Radios
          field={form.kind}
          label="What is it?"
          items={paperKinds.map(kind => ({ value: kind, text: kindsInWords[kind] }))}
        />
        <TextInput field={form.title} label="Title" />
        <Radios
          field={form.part}
          label="Who may read it?"
          items={[
            { value: 'open', text: 'Everyone, once it is published' },
            { value: 'exempt', text: 'The board only: exempt' },
            { value: 'confidential', text: 'The board only: confidential' },
          ]}
        />
        {reports.length > 0 && (
          <Select
            field={form.report}
            label="A report written in Kept"
            items={[
              { value: '', text: 'None: a file, or pages kept' },
              ...reports.map(report => ({ value: report.id, text: report.title })),
            ]}
          />
        )}
        {may(asked.person, 'board.write-report') && reports.length === 0 && (
          <p class="govuk-body">
            A report written in Kept is better than a file: everyone can read it, and its figures are checked.{' '}
            {may(asked.person, 'board.invite-author') ? (
              <a class="govuk-link" href={`/reports/new${query({ meeting: meeting.id, item: item.id })}`}>
                Ask for the report
              </a>
            ) : (
              <a class="govuk-link" href="/reports">
                Go to the reports
              </a>
            )}
          </p>
        )}
        <FileUpload
          field={form.file}
          label="Or a file"
          hint={`PDF, Word, Excel, PowerPoint, PNG or JPEG, up to ${largestPaper / 1_000_000} MB. It is kept as it is, and shown as not checked for accessibility`}
          accept=".pdf,.docx,.xlsx,.pptx,.png,.jpg,.jpeg"
        />
        {places.length > 0 && (
          <Select
            field={form.place}
            label="Does the file take the place that was kept for it?"
            items={[
              { value: '', text: 'No, it is another paper' },
              ...places.map(place => ({ value: place.id, text: `Yes, of ${place.title}` })),
            ]}
          />
        )}
        <TextInput
          field={form.pagesKept}
          label="How many pages"
          hint="Needed where the paper is not here yet, to keep its place in the pack. A PDF is counted by itself"
          inputmode="numeric"
          classes="govuk-input--width-3"
        />
        <TextArea
          field={form.whatChanged}
          label="What is new"
          hint="For a supplement or a late paper: what it adds or changes, so that readers need not compare"
          rows={2}
          max={1000}
        />
      </Question>
    ),
  }),
})
