import { type Council, councilOf, writeAuditLine } from '../../access/index.ts'
import { brokenConstraint, type Db, type Instant } from '../../database/index.ts'
import { inWords, type PlainDate, Refusal } from '../../kernel/index.ts'
import { dataSetInForce } from '../../loads/index.ts'
import { catalogue } from '../catalogue.ts'
import { signedOffAt } from '../commentary/commentary.store.ts'
import { readDataSet } from '../data-set/data-set.store.ts'
import { computeAll } from '../figures/compute-figures.ts'
import { type Choices, drawUp, type DrawnUp, type Materials } from './draw-up.ts'
import {
  definitionsPublished,
  everPublished,
  newestOf,
  publishedElsewhere,
  publishedFigures,
  savePublication,
} from './publications.store.ts'

/** Everything that a publication as at a day is drawn up from. An analyst's transaction only: it reads children. */
export const gatherMaterials = async (
  db: Db,
  asAt: PlainDate,
  today: PlainDate,
  ours: Council | null = null,
): Promise<Materials> => {
  const council = ours ?? (await councilOf(db))
  const figures = new Map(
    computeAll(await dataSetInForce(db, council.code ?? ''), asAt).map(figure => [figure.id, figure]),
  )
  const { views, strategy, priorities } = await readDataSet(db, asAt, today, { ours: council })
  const previous = await newestOf(db, asAt)
  return {
    asAt,
    strategy,
    priorities,
    figures: catalogue.flatMap(indicator => {
      const figure = figures.get(indicator.id)
      return figure ? [{ indicator, figure }] : []
    }),
    views,
    signedOff: await signedOffAt(db, asAt),
    earlier: await everPublished(db),
    elsewhere: await publishedElsewhere(db, asAt),
    previous: previous
      ? {
          id: previous.id,
          version: previous.version,
          figures: await publishedFigures(db, previous.id),
          titles: new Map((await definitionsPublished(db, previous.id)).map(one => [one.indicator, one.title])),
        }
      : null,
  }
}

/** What a correction must say, and that there is something to correct and something to publish. */
const mayBePublished = (materials: Materials, drawn: DrawnUp, why: string | null): void => {
  if (!drawn.figures.some(figure => figure.shown === 'value'))
    throw new Refusal('Nothing would be left for the public to see. Leave fewer measures out')
  const { previous } = materials
  if (!previous) return
  if (drawn.changes.length === 0)
    throw new Refusal(
      `Nothing has changed since version ${previous.version} was published, so there is nothing to correct`,
    )
  if (why === null) throw new Refusal('Say in words what changed and why. The public reads it', 'why')
}

export type Publishing = Readonly<{
  by: string | null
  at: Instant
  why: string | null
}>

/** Freezes what was drawn up. Values, definitions, words and the record of overrides are written together or not at all. */
export const publish = async (
  db: Db,
  materials: Materials,
  drawn: DrawnUp,
  { by, at, why }: Publishing,
): Promise<Readonly<{ id: string; version: number }>> => {
  mayBePublished(materials, drawn, why)
  const version = (materials.previous?.version ?? 0) + 1
  const id = await savePublication(
    db,
    {
      asAt: materials.asAt,
      title: `Data set as at ${inWords(materials.asAt)}`,
      version,
      corrects: materials.previous?.id ?? null,
      why: materials.previous ? why : null,
      strategy: materials.strategy,
      by,
      at,
    },
    drawn,
  ).catch((error: unknown) => {
    if (brokenConstraint(error) === null) throw error
    throw new Refusal(
      'Somebody else published this day a moment ago. Look at what they published, then correct it if need be',
    )
  })
  for (const one of drawn.overrides)
    await writeAuditLine(db, {
      person: by,
      deed: 'dataset.override-suppression',
      about: `${one.indicator} as at ${materials.asAt}`,
      details: { split: one.split, group: one.group, reason: one.reason, version },
    })
  return { id, version }
}

/** Gathers, draws up and publishes in one go, for those who have nobody to show it to first. */
export const publishDataSet = async (
  db: Db,
  about: Publishing & Readonly<{ asAt: PlainDate; today: PlainDate; choices: Choices; council?: Council }>,
): Promise<string> => {
  const materials = await gatherMaterials(db, about.asAt, about.today, about.council)
  const { id, version } = await publish(db, materials, drawUp(materials, about.choices), about)
  await writeAuditLine(db, {
    person: about.by,
    deed: 'dataset.publish',
    about: `Data set as at ${about.asAt}`,
    details: { version },
  })
  return id
}
