import { inWords } from '../../kernel/index.ts'
import { DataTable, Tag } from '../../ui/index.ts'
import { page, query } from '../../web/index.ts'
import { findIndicator } from '../catalogue.ts'
import { measureAddress } from '../data-set/addresses.ts'
import { openRequests } from './commentary.store.ts'
import { roleTitle } from './owner.ts'

/** What is still to be written: mine first. */
export const commentaryDuePage = page({
  path: '/commentary',
  needs: 'dataset.write-commentary',
  load: async ({ db, person, today }) => {
    const open = await openRequests(db)
    return {
      today,
      mine: open.filter(one => person.roles.includes(one.role ?? '')),
      others: open.filter(one => !person.roles.includes(one.role ?? '')),
    }
  },
  view: ({ data }) => {
    const table = (caption: string, rows: typeof data.mine, empty: string) => (
      <DataTable
        caption={caption}
        empty={empty}
        columns={[
          {
            heading: 'Measure',
            cell: (one: (typeof data.mine)[number]) => (
              <a class="govuk-link" href={measureAddress(one.indicator, one.asAt)}>
                {findIndicator(one.indicator)?.title ?? one.indicator}
              </a>
            ),
          },
          { heading: 'As at', cell: one => inWords(one.asAt) },
          { heading: 'Asked of', cell: one => roleTitle(one.role ?? '') },
          {
            heading: 'Due',
            cell: one => (
              <>
                {inWords(one.dueOn)} {one.dueOn < data.today && <Tag classes="govuk-tag--red">Late</Tag>}
              </>
            ),
          },
          {
            heading: 'Write',
            cell: one => (
              <a class="govuk-link" href={`/data-set/${one.indicator}/commentary${query({ 'as-at': one.asAt })}`}>
                Write
                <span class="govuk-visually-hidden"> commentary on {findIndicator(one.indicator)?.title}</span>
              </a>
            ),
          },
        ]}
        rows={rows}
      />
    )
    return {
      title: 'Commentary to write',
      wide: true,
      body: (
        <>
          <h1 class="govuk-heading-xl">Commentary to write</h1>
          {table('Asked of you', data.mine, 'Nothing is asked of you at the moment.')}
          {table('Asked of others', data.others, 'Nothing is asked of others.')}
        </>
      ),
    }
  },
})
