import { hoursKept, saveUpload } from '../../loads/index.ts'
import { Details, FileUpload, InsetText, Question } from '../../ui/index.ts'
import { files, largestFile, page } from '../../web/index.ts'

/** Send files: several at once, chosen or dragged. Nothing is stored in the data set until the next page has been read. */
export const loadExtractsPage = page({
  path: '/loads/new',
  needs: 'dataset.load-extract',
  form: { files: files({ missing: 'Choose at least one file', largest: largestFile }) },
  load: () => null,
  submit: async ({ values, db, person, now }) => {
    const id = await saveUpload(
      db,
      values.files.map(file => ({ name: file.name, bytes: file.bytes })),
      person.id,
      now,
    )
    return { to: `/loads/check/${id}`, about: `${values.files.length} files to check`, details: { upload: id } }
  },
  view: ({ form, refused, csrf }) => ({
    title: 'Load files',
    body: (
      <>
        <Question
          title="Load files"
          back="/loads"
          form={form}
          refused={refused}
          csrf={csrf}
          files={true}
          submit="Check these files"
          intro="Choose the files of a return, a month’s Annex A workbook, your own measures, or published figures. Several at once is fine, whatever they are called."
        >
          <FileUpload field={form.files} label="Files" multiple={true} hint="CSV, XML or .xlsx, up to 100 MB each" />
          <InsetText>
            The next page says what each file is, what cannot be used and why, and what would change. Nothing is loaded
            until you say so there. Files that you do not load are thrown away after {hoursKept} hours.
          </InsetText>
        </Question>
        <Details summaryText="What Kept can read">
          <ul class="govuk-list govuk-list--bullet">
            <li>The SSDA903 return, years 2016-17 to 2026-27: the CSV files of each module, or the XML file</li>
            <li>Ofsted’s Annex A lists 8, 9, 10 and 11: one workbook, or one for each list</li>
            <li>
              The council’s own measures, in the{' '}
              <a class="govuk-link" href="/loads/own-measures-template.xlsx">
                Excel template
              </a>{' '}
              or the{' '}
              <a class="govuk-link" href="/loads/own-measures-template.csv">
                CSV template
              </a>
            </li>
            <li>Population aged 0 to 17 by mid-year: columns area_code, mid_year, people</li>
            <li>Published figures, statistical neighbours and inspection judgements</li>
          </ul>
        </Details>
      </>
    ),
  }),
})
