import { randomBytes } from 'node:crypto'
import { Refusal } from '../../kernel/index.ts'
import { Button, Question, TextInput } from '../../ui/index.ts'
import { address, notFound, optionalNumber, page } from '../../web/index.ts'
import { waveAddress } from './keep-wave.page.tsx'
import { codesOf, makeCodes } from './replies.store.ts'
import { findWave } from './surveys.store.ts'

const mostCodes = 600

/** The codes are on the page that answers the form, and nowhere else ever after. */
export const surveyCodesPage = page({
  path: '/voice/surveys/waves/:wave/codes',
  needs: 'voice.enter-survey-answers',
  form: { howMany: optionalNumber({ least: 1, most: mostCodes }) },
  load: async ({ db, params, site }) => {
    const wave = (await findWave(db, params['wave'] ?? '')) ?? notFound()
    return { wave, site, codes: await codesOf(db, wave.id), made: [] as readonly string[] }
  },
  submit: async ({ db, data, values, person, now }) => {
    if (!data.wave.needsCode) throw new Refusal('This survey needs no codes')
    const howMany = values.howMany ?? 0
    if (!Number.isInteger(howMany) || howMany < 1)
      throw new Refusal(`Enter how many, from 1 to ${mostCodes}`, 'howMany')
    const secret = randomBytes(16).toString('base64url')
    const made = await makeCodes(db, data.wave.id, { secret, howMany, by: person.id, now })
    return { data: { ...data, made } }
  },
  view: ({ data, form, refused, csrf }) => {
    const { wave, made } = data
    const link = `${data.site}${address('/young-people/surveys/:link', { link: wave.link })}`
    return {
      title: 'Codes to hand out',
      body:
        made.length > 0 ? (
          <>
            <h1 class="govuk-heading-l">Codes to hand out</h1>
            <p class="govuk-body kept-no-print">
              Print this page now: the codes cannot be shown again. One for each young person. Nobody can tell who
              answered with which.
            </p>
            <div class="kept-slips">
              {made.map(code => (
                <div class="kept-slip">
                  <p class="kept-slip__title">{wave.title}</p>
                  <p class="kept-slip__code">{code}</p>
                  <p class="kept-slip__says">Go to {link} and type this code. We do not ask your name.</p>
                </div>
              ))}
            </div>
            <p class="kept-no-print">
              <Button href={waveAddress(wave.id)}>I have printed them</Button>
            </p>
          </>
        ) : (
          <Question
            title="Codes to hand out"
            caption={`${wave.title} ${wave.label}`}
            back={waveAddress(wave.id)}
            form={form}
            refused={refused}
            csrf={csrf}
            submit="Make the codes"
            intro={`Each code answers once. ${data.codes.made} were made so far, and ${data.codes.used} of them are used.`}
          >
            <TextInput field={form.howMany} label="How many" inputmode="numeric" classes="govuk-input--width-4" />
          </Question>
        ),
    }
  },
})
