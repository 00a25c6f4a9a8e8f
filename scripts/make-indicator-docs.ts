import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { catalogue } from '../src/indicators/catalogue.ts'
import { indicatorDocs } from '../src/indicators/indicator-docs.ts'

writeFileSync(join(import.meta.dirname, '../docs/indicators.md'), indicatorDocs(catalogue))
