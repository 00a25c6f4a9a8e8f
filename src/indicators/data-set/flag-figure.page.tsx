import { inWords, Refusal } from '../../kernel/index.ts'
import { Checkboxes, DateInput, Question, TextInput } from '../../ui/index.ts'
import { choices, notFound, optionalDate, optionalText, page } from '../../web/index.ts'
import { findIndicator } from '../catalogue.ts'
import { measureAddress } from './addresses.ts'
import { flagFigure, flagsOf, liftFlags } from './flags.store.ts'

/** Warn readers of a figure's quality, for the days that it is in doubt; lift the warning when it is mended. */
export const flagFigurePage = page({
  path: '/data-set/:indicator/flag',
  needs: 'dataset.flag-figure',
  form: {
    words: optionalText({ max: 200 }),
    firstOn: optionalDate(),
    lastOn: optionalDate(),
    lift: choices(),
  },
  load: async ({ db, params }) => {
    const indicator = findIndicator(params['indicator'] ?? '') ?? notFound()
    return { indicator, flags: (await flagsOf(db, indicator.id)).filter(flag => flag.liftedAt === null) }
  },
  starts: (_data, { today }) => ({ firstOn: today }),
  submit: async ({ data, values, db, person, now }) => {
    const { indicator, flags } = data
    const lift = flags.filter(flag => values.lift.includes(flag.id)).map(flag => flag.id)
    if (values.words === null && lift.length === 0)
      throw new Refusal('Say what readers should know, or tick the warning that no longer holds', 'words')
    if (values.words !== null) {
      if (values.firstOn === null) throw new Refusal('Enter the first day whose figures are in doubt', 'firstOn')
      if (values.lastOn !== null && values.lastOn < values.firstOn)
        throw new Refusal('The last day cannot be before the first', 'lastOn')
      await flagFigure(db, {
        indicator: indicator.id,
        firstOn: values.firstOn,
        lastOn: values.lastOn,
        words: values.words,
        by: person.id,
      })
    }
    if (lift.length > 0) await liftFlags(db, indicator.id, lift, person.id, now)
    return {
      to: measureAddress(indicator.id),
      saying: values.words === null ? 'The warning is lifted' : 'The warning stands with the figure',
      about: indicator.id,
      details: { words: values.words, lifted: lift.length },
    }
  },
  view: ({ data, form, refused, csrf }) => ({
    title: `Flag the quality of ${data.indicator.title}`,
    body: (
      <Question
        title="Should this figure be read with care?"
        caption={data.indicator.title}
        back={measureAddress(data.indicator.id)}
        form={form}
        refused={refused}
        csrf={csrf}
        intro="The words stand beside the figure for everyone who may read the data set."
      >
        <TextInput
          field={form.words}
          label="What should readers know?"
          hint="Such as: the period before covered only two months"
        />
        <DateInput field={form.firstOn} label="For figures as at this day and later" />
        <DateInput field={form.lastOn} label="Up to this day (optional)" />
        {data.flags.length > 0 && (
          <Checkboxes
            field={form.lift}
            label="Warnings to lift"
            items={data.flags.map(flag => ({
              value: flag.id,
              text: flag.words,
              hint: {
                text: `From ${inWords(flag.firstOn)}${flag.lastOn === null ? '' : ` to ${inWords(flag.lastOn)}`}`,
              },
            }))}
          />
        )}
      </Question>
    ),
  }),
})
