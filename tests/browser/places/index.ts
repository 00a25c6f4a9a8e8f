import { placesOfTheBoard } from './board.ts'
import { placesOfTheDataSet } from './data-set.ts'
import { laterPlaces } from './later.ts'
import type { Place } from './place.ts'
import { placesOfTheStrategy } from './strategy.ts'
import { placesOfTheVoice, placesOfYoungPeople } from './voice.ts'

export type { Place, Reader } from './place.ts'

/** Every page of Kept, as somebody whose page it is. */
export const places: readonly Place[] = [
  ...placesOfTheDataSet,
  ...placesOfTheBoard,
  ...placesOfTheStrategy,
  ...placesOfYoungPeople,
  ...placesOfTheVoice,
  ...laterPlaces,
]
