import { may } from '../../access/index.ts'
import { inWords, Refusal } from '../../kernel/index.ts'
import { InsetText, Question, Radios, TextArea } from '../../ui/index.ts'
import { choice, notFound, page, text } from '../../web/index.ts'
import { findIndicator } from '../catalogue.ts'
import { measureAddress } from '../data-set/addresses.ts'
import { dayAsked } from '../data-set/children.page.tsx'
import { readDataSet } from '../data-set/data-set.store.ts'
import { storyOf } from '../data-set/measure-view.ts'
import { closeRequests, commentaryVersions, saveCommentary } from './commentary.store.ts'

const longest = 1200

/** Write what explains the figure; those who may, sign it off. What was written before stays as a version. */
export const writeCommentaryPage = page({
  path: '/data-set/:indicator/commentary',
  needs: 'dataset.write-commentary',
  form: {
    words: text({ missing: 'Write what explains the figure', max: longest }),
    state: choice<'drafted' | 'signed off'>(['drafted', 'signed off'], {
      missing: 'Choose whether it is a draft or signed off',
    }),
    after: text({ missing: '0' }),
  },
  load: async ({ db, params, query, today, person }) => {
    const indicator = findIndicator(params['indicator'] ?? '') ?? notFound()
    const asAt = await dayAsked(db, query['as-at'])
    const view = (await readDataSet(db, asAt, today, { wanted: [indicator.id] })).views[0]
    const versions = await commentaryVersions(db, indicator.id, asAt)
    return {
      indicator,
      asAt,
      view,
      newest: versions.at(-1) ?? null,
      maySignOff: may(person, 'dataset.sign-off-commentary'),
    }
  },
  starts: ({ newest }) => ({
    words: newest?.words ?? '',
    state: 'drafted' as const,
    after: String(newest?.version ?? 0),
  }),
  submit: async ({ data, values, db, person, now }) => {
    const newest = data.newest?.version ?? 0
    if (Number(values.after) !== newest)
      throw new Refusal(
        `Somebody else has written since you opened this page: “${data.newest?.words ?? ''}”. Your words are still in the box. Put the two together, then save again`,
        'words',
      )
    if (values.state === 'signed off' && !data.maySignOff)
      throw new Refusal(
        'You can save a draft. The analyst, the director or the corporate parenting officer signs it off',
        'state',
      )
    await saveCommentary(db, {
      indicator: data.indicator.id,
      asAt: data.asAt,
      words: values.words,
      state: values.state,
      by: person.id,
      after: newest,
    })
    if (values.state === 'signed off') await closeRequests(db, data.indicator.id, data.asAt, now)
    return {
      to: `${measureAddress(data.indicator.id, data.asAt)}#commentary`,
      saying: values.state === 'signed off' ? 'Commentary signed off' : 'Draft saved',
      about: `${data.indicator.id} as at ${data.asAt}`,
      details: { state: values.state, version: newest + 1 },
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: `Commentary: ${data.indicator.title}`,
    body: (
      <Question
        title="What explains this figure?"
        caption={data.indicator.title}
        back={measureAddress(data.indicator.id, data.asAt)}
        form={form}
        refused={refused}
        csrf={csrf}
        submit="Save"
        intro={
          <InsetText>
            {data.view ? storyOf(data.view) : 'There is no figure.'} As at {inWords(data.asAt)}.
          </InsetText>
        }
      >
        <input
          type="hidden"
          name="after"
          // After a clash the words of both are on the page, so the next save builds on the newest.
          value={refused.length > 0 ? String(data.newest?.version ?? 0) : form.after.value}
        />
        <TextArea
          field={form.words}
          label="Commentary"
          hint="Say what happened, why, and what is being done. No child’s name, and nothing that would tell who a child is."
          rows={8}
          max={longest}
        />
        {data.maySignOff ? (
          <Radios
            field={form.state}
            label="Is it finished?"
            items={[
              { value: 'drafted', text: 'No, keep it as a draft' },
              {
                value: 'signed off',
                text: 'Yes, sign it off',
                hint: { text: 'It is shown with the figure and goes into what is published.' },
              },
            ]}
          />
        ) : (
          <input type="hidden" name="state" value="drafted" />
        )}
      </Question>
    ),
  }),
})
