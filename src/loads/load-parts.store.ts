import { type Db, type LoadKind, saveRows } from '../database/index.ts'
import { financialYearName, inWords, Refusal } from '../kernel/index.ts'
import { saveBenchmarks } from './benchmarks.store.ts'
import { enterValues } from './entered-values.store.ts'
import { disposeOnOf, type NewLoad, type StoredRow } from './load.ts'
import { rowsOfLists, rowsOfTable, saveLoad, takeTurnToLoad } from './loads.store.ts'
import { type Part, sha256 } from './read-upload.ts'

const filesOf = (part: Part, rows: number): NewLoad['files'] =>
  part.files.map((file, index) => ({
    name: file.name.split(/[\\/]/).at(-1) ?? file.name,
    sha256: sha256(file.bytes),
    bytes: file.bytes.length,
    rows: index === 0 ? rows : 0,
  }))

const countByModule = (rows: readonly StoredRow[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[row.module] = (counts[row.module] ?? 0) + 1
  return counts
}

const common = (part: Part, kind: LoadKind, title: string, rows: number, counts: Record<string, number>): NewLoad => ({
  kind,
  title,
  councilYear: null,
  asAt: null,
  upTo: null,
  files: filesOf(part, rows),
  counts: {
    ...counts,
    problems: part.problems.length,
    'rows not used': part.problems.filter(problem => problem.severity === 'row not used').length,
  },
  disposeOn: null,
})

const childrenIn = (rows: readonly StoredRow[]): number => new Set(rows.flatMap(row => row.child ?? [])).size

/** Loads every part or none of them, in the transaction of the deed. Gives the ids of the loads. */
export const loadParts = async (db: Db, parts: readonly Part[], by: string | null): Promise<string[]> => {
  const refusals = parts.flatMap(part => part.refusals)
  if (parts.length === 0) throw new Refusal('There is nothing to load')
  if (refusals.length > 0) throw new Refusal(`${refusals[0]}. Nothing was loaded`)
  await takeTurnToLoad(db)
  const ids: string[] = []
  for (const part of parts) {
    switch (part.kind) {
      case '903': {
        if (!part.given) continue
        const { yearEnd, upTo, tables } = part.given
        const rows = tables.flatMap(rowsOfTable)
        const counts = {
          // A module with no rows is told of too: nobody went missing is not the same as not sent.
          ...Object.fromEntries(tables.map(table => [table.module, 0])),
          ...countByModule(rows),
          children: childrenIn(rows),
        }
        const load = {
          ...common(part, '903', `SSDA903 ${financialYearName(yearEnd)}`, rows.length, counts),
          councilYear: yearEnd,
          upTo,
          disposeOn: disposeOnOf('903', yearEnd, null),
        }
        ids.push(await saveLoad(db, load, rows, part.problems, by))
        break
      }
      case 'annex-a': {
        if (part.asAt === null) continue
        const rows = rowsOfLists(part.read.lists)
        const held = Object.entries(part.read.lists).flatMap(([name, list]) =>
          list === null ? [] : [[name, 0] as const],
        )
        const counts = { ...Object.fromEntries(held), ...countByModule(rows), children: childrenIn(rows) }
        const load = {
          ...common(part, 'annex-a', `Annex A lists, ${inWords(part.asAt)}`, rows.length, counts),
          asAt: part.asAt,
          disposeOn: disposeOnOf('annex-a', null, part.asAt),
        }
        ids.push(await saveLoad(db, load, rows, part.problems, by))
        break
      }
      case 'measures': {
        const load = common(part, 'measures', 'The council’s own measures', part.values.length, {
          Values: part.values.length,
        })
        const id = await saveLoad(db, load, [], part.problems, by)
        await enterValues(
          db,
          part.values.map(value => ({ ...value, load: id, by })),
        )
        ids.push(id)
        break
      }
      case 'population': {
        const load = common(part, 'population', 'Population aged 0 to 17', part.rows.length, {
          Years: part.rows.length,
        })
        const id = await saveLoad(db, load, [], part.problems, by)
        await saveRows(
          db,
          'population',
          part.rows.map(row => ({ load_id: id, area_code: row.area, mid_year: row.midYear, people: row.people })),
        )
        ids.push(id)
        break
      }
      case 'benchmarks': {
        if (!part.read) continue
        const load = common(part, 'benchmarks', `Published figures: ${part.read.kind}`, part.read.rows.length, {
          Figures: part.read.rows.length,
        })
        const id = await saveLoad(db, load, [], part.problems, by)
        await saveBenchmarks(db, id, part.read)
        ids.push(id)
        break
      }
      case 'not recognised':
        throw new Refusal(`${part.files[0]?.name ?? 'A file'} was not recognised. Nothing was loaded`)
    }
  }
  return ids
}

/** Takes the values of one load away again, and brings back the ones that they had replaced. */
export const undoValues = async (db: Db, load: string): Promise<void> => {
  const gone = await db.selectFrom('entered_value').select('id').where('load_id', '=', load).orderBy('id').execute()
  const ids = gone.map(row => row.id)
  if (ids.length === 0) return
  await db.deleteFrom('entered_value').where('id', 'in', ids).execute()
  await db.updateTable('entered_value').set({ replaced_by: null }).where('replaced_by', 'in', ids).execute()
}
