import { careTimescales } from './care-timescales.ts'
import { councilTimescales } from './council-timescales.ts'
import { procedureTimescales } from './procedure-timescales.ts'

/**
 * Every period, frequency, age and target that the board works to. A change in the law is a new version with its own
 * `from`, never an edit: what was due in 2017 stays what it was.
 */
export const timescaleRules = [...careTimescales, ...procedureTimescales, ...councilTimescales]
