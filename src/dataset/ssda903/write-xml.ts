import type { Module903 } from '../dataset.ts'
import { columnsOf } from './columns.ts'
import { cellOf, type RowToWrite } from './write-csv.ts'

/** The rows of one return. Social workers and deprivation of liberty have no place in the XML schema that we hold (2021). */
export type RowsToWrite = Readonly<{
  [M in Exclude<Module903, 'SWEpisodes' | 'DoLo'>]?: readonly RowToWrite<M>[]
}>

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

type Values = Readonly<Record<string, unknown>>

const xmlNames: Readonly<Record<string, string>> = { CHILD: 'CHILDID', PLACE: 'PL' }

const items = (module: Module903, row: Values | undefined, names: readonly string[], indent: string): string => {
  const columns = columnsOf(module)
  let made = ''
  for (const name of names) {
    const column = columns[name]
    const cell = column ? cellOf(column, row?.[name]) : ''
    if (cell !== '') made += `${indent}<${xmlNames[name] ?? name}>${escaped(cell)}</${xmlNames[name] ?? name}>\n`
  }
  return made
}

const block = (tag: string, inside: string, indent: string): string =>
  inside === '' ? '' : `${indent}<${tag}>\n${inside}${indent}</${tag}>\n`

const outcomes =
  'SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED'.split(
    ' ',
  )
const adoption = 'DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR'.split(' ')
const episode = 'DECOM RNE LS CIN PLACE PL_POST HOME_POST URN PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE'.split(' ')

/** A whole return as one XML file, its items in the order of the schema. */
export const writeXml = (rows: RowsToWrite): string => {
  const byChild = new Map<string, Map<Module903, Values[]>>()
  for (const [module, all] of Object.entries(rows) as [Module903, readonly Values[]][]) {
    for (const row of all) {
      const id = String(row['CHILD'])
      const child = byChild.get(id) ?? new Map<Module903, Values[]>()
      byChild.set(id, child)
      const found = child.get(module)
      if (found) found.push(row)
      else child.set(module, [row])
    }
  }
  let made = '<?xml version="1.0" encoding="UTF-8"?>\n<EXPSSDA903>\n'
  for (const child of byChild.values()) {
    const of = (module: Module903): readonly Values[] => child.get(module) ?? []
    const [header] = of('Header')
    const [uasc] = of('UASC')
    const each = (module: Module903, tag: string, names: readonly string[]): string =>
      of(module)
        .map(row => block(tag, items(module, row, names, '        '), '      '))
        .join('')
    const inside = [
      items('Header', header, ['CHILD', 'UPN', 'SEX', 'DOB', 'ETHNIC'], '      '),
      `      <UASC>${uasc ? 1 : 0}</UASC>\n`,
      items('UASC', uasc, ['DUC'], '      '),
      items('AD1', of('AD1')[0], adoption, '      '),
      items('OC3', of('OC3')[0], ['IN_TOUCH', 'ACTIV', 'ACCOM'], '      '),
      each('Missing', 'AMISSING', ['MISSING', 'MIS_START', 'MIS_END']),
      each('Reviews', 'AREVIEW', ['REVIEW', 'REVIEW_CODE']),
      items('Header', header, ['MOTHER', 'MC_DOB'], '      '),
      each('PrevPerm', 'PERMANENCE', ['PREV_PERM', 'LA_PERM', 'DATE_PERM']),
      each('OC2', 'OC2', outcomes),
      each('PlacedAdoption', 'AD_PLACED', ['DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED']),
    ].join('')
    const episodes = of('Episodes').map(row => block('EPISODE', items('Episodes', row, episode, '      '), '    '))
    made += `  <CHILD>\n    <HEADER>\n${inside}    </HEADER>\n${episodes.join('')}  </CHILD>\n`
  }
  return `${made}</EXPSSDA903>\n`
}
