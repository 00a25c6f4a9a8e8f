import { asJson, type Db } from '../../database/index.ts'
import type { ClearanceKind } from './report.ts'
import { builtInTemplates, type ReportTemplate, type TemplateQuestion } from './template.ts'

/** Every version of every template, those of the council after those that Kept comes with. */
export const allTemplates = async (db: Db): Promise<ReportTemplate[]> => {
  const rows = await db
    .selectFrom('report_template')
    .select(['id', 'version', 'name', 'questions', 'clearances', 'agreed_on as agreedOn'])
    .orderBy('id')
    .orderBy('version')
    .execute()
  return [
    ...builtInTemplates,
    ...rows.map(row => ({
      ...row,
      questions: row.questions as readonly TemplateQuestion[],
      clearances: row.clearances as readonly ClearanceKind[],
    })),
  ]
}

/** The newest version of each, by which new reports are written. */
export const templatesInUse = async (db: Db): Promise<ReportTemplate[]> => {
  const newest = new Map<string, ReportTemplate>()
  for (const one of await allTemplates(db)) {
    const there = newest.get(one.id)
    if (!there || there.version < one.version) newest.set(one.id, one)
  }
  return [...newest.values()]
}

/** The very version that a report was written in. */
export const templateOf = async (
  db: Db,
  report: Readonly<{ template: string; templateVersion: number }>,
): Promise<ReportTemplate> => {
  const all = await allTemplates(db)
  const found = all.find(one => one.id === report.template && one.version === report.templateVersion) ?? all[0]
  if (!found) throw new TypeError('There is no template at all')
  return found
}

export const saveTemplate = (db: Db, template: ReportTemplate, by: string | null) =>
  db
    .insertInto('report_template')
    .values({
      id: template.id,
      version: template.version,
      name: template.name,
      questions: asJson<unknown>(template.questions),
      clearances: asJson<readonly string[]>(template.clearances),
      agreed_on: template.agreedOn,
      written_by: by,
    })
    .execute()
