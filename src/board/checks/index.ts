export type { CheckedReport, ReportFields, Severity, TextFinding } from './finding.ts'
export { type TemplateField, templateFields, titleOfField } from './template-fields.ts'
export { checksOf, packChecks, textChecks } from './text-checks.ts'
