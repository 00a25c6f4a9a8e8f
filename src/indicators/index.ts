export * from './catalogue.ts'
export * from './compute.ts'
export * from './define.ts'
export * from './sources.ts'
export { openRequests } from './commentary/commentary.store.ts'
export { measureAddress } from './data-set/addresses.ts'
export { readDataSet } from './data-set/data-set.store.ts'
export { type MeasureView } from './data-set/measure-view.ts'
export {
  figuresForOpenReports,
  figuresForPrivateReports,
  type ReportFigure,
} from './publication/report-figures.store.ts'
// The board’s registers count what the measures of the board ask for, and enter it by the same way as a person does.
export { enteredHistory, enterValue } from '../loads/index.ts'
