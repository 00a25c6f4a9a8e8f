export { type Absence, readAbsence } from './absence.ts'
export {
  type CouncilMeasure,
  type CouncilValue,
  isCouncilMeasures,
  readCouncilMeasures,
} from './read-council-measures.ts'
export { readPeriod } from './read-period.ts'
export { councilMeasuresCsv, councilMeasuresWorkbook } from './write-template.ts'
