import { Refusal } from '../../kernel/index.ts'
import { BackLink, Button, CsrfField, DataTable, Radios, Refusals, Select, TextInput } from '../../ui/index.ts'
import { choice, notFound, optionalText, page, text } from '../../web/index.ts'
import { aboutReport, byOf, onAReport, reportAddress, thoseWhoMayBeAsked } from './on-a-report.ts'
import { reportTasks } from './report.ts'
import { authorsOf, endInvitation, inviteTo } from './reports.store.ts'
import { taskInWords } from './tags.tsx'

/** Who writes a report and who looks at it; they see this one and no other. */
export const reportPeoplePage = page({
  path: '/reports/:report/people',
  needs: 'board.clear-report',
  form: {
    do: choice(['invite', 'end'], { missing: 'Choose what to do' }),
    person: text({ missing: 'Choose a person' }),
    task: choice(reportTasks, { missing: 'Choose what they are asked to do' }),
    shownAs: optionalText({ max: 150 }),
  },
  load: async asked => {
    const on = await onAReport(asked)
    return {
      ...on,
      authors: await authorsOf(asked.db, on.report.id),
      people: await thoseWhoMayBeAsked(asked.db, asked.today),
    }
  },
  starts: () => ({ task: 'write' as const }),
  submit: async ({ data: { report, authors, people }, values, db, person, now }) => {
    const to = reportAddress(report, '/people')
    const details = { task: values.task, deed: values.do }
    if (values.do === 'end') {
      const there = authors.some(
        one => one.person === values.person && one.task === values.task && one.endedAt === null,
      )
      if (!there) throw new Refusal('That invitation has ended already')
      await endInvitation(db, report.id, { person: values.person, task: values.task }, now)
      return { to, saying: 'They see no more of this report than anybody else', about: aboutReport(report), details }
    }
    const asked = people.find(one => one.id === values.person) ?? notFound()
    await inviteTo(
      db,
      report.id,
      { person: asked.id, task: values.task, shownAs: values.shownAs ?? asked.displayRole },
      byOf({ person, now }),
    )
    return { to, saying: `${asked.displayRole} is asked`, about: aboutReport(report), details }
  },
  view: ({ data: { report, authors, people }, form, refused, csrf }) => {
    const now = authors.filter(one => one.endedAt === null)
    return {
      title: `Who writes it: ${report.title}`,
      body: (
        <>
          <BackLink href={reportAddress(report)}>{report.title}</BackLink>
          <Refusals refused={refused} form={form} />
          <span class="govuk-caption-l">{report.title}</span>
          <h1 class="govuk-heading-l">Who writes it and who looks at it</h1>
          <DataTable
            caption="Asked"
            empty="Nobody is asked yet."
            columns={[
              { heading: 'Shown as', cell: (one: (typeof now)[number]) => one.shownAs },
              { heading: 'Asked to', cell: one => taskInWords[one.task] },
              {
                heading: 'End it',
                cell: one => (
                  <form method="post" novalidate>
                    <CsrfField token={csrf} />
                    <input type="hidden" name="do" value="end" />
                    <input type="hidden" name="person" value={one.person} />
                    <input type="hidden" name="task" value={one.task} />
                    <button class="kept-link-button" type="submit">
                      End<span class="govuk-visually-hidden"> the invitation of {one.shownAs}</span>
                    </button>
                  </form>
                ),
              },
            ]}
            rows={now}
          />
          <h2 class="govuk-heading-m">Ask somebody else</h2>
          <form method="post" novalidate>
            <CsrfField token={csrf} />
            <input type="hidden" name="do" value="invite" />
            <Select
              field={form.person}
              label="Who?"
              hint="Somebody who is not here needs an account with the role of a report author or a partner."
              items={[
                { value: '', text: 'Choose one' },
                ...people.map(one => ({ value: one.id, text: one.displayRole })),
              ]}
            />
            <Radios
              field={form.task}
              label="What are they asked to do?"
              items={reportTasks.map(task => ({ value: task, text: taskInWords[task] }))}
            />
            <TextInput
              field={form.shownAs}
              label="How are they shown? (optional)"
              hint="By role, with the organisation where it is another."
            />
            <Button preventDoubleClick={true}>Ask</Button>
          </form>
        </>
      ),
    }
  },
})
