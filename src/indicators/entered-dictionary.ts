import type { CouncilMeasure } from '../dataset/index.ts'
import { catalogue } from './catalogue.ts'

/** The measures that owners may enter, as the reader of their file must know them. */
export const enteredDictionary: readonly CouncilMeasure[] = catalogue.flatMap(indicator =>
  indicator.kind === 'entered'
    ? [
        {
          id: indicator.id,
          title: indicator.title,
          per:
            indicator.unit === 'percent'
              ? 100
              : indicator.unit === 'per 10,000'
                ? 10_000
                : indicator.unit === 'count'
                  ? null
                  : 1,
          explains: indicator.definition,
        },
      ]
    : [],
)
