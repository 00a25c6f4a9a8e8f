export type { CheckedReport, ReportFields, Severity, TextFinding } from './finding.ts'
export { type TemplateField, templateFields, titleOfField } from './template-fields.ts'
export { answersOfRisks, type Risk, riskField, riskRowOf, risksIn } from './risks.ts'
export { checksOf, packChecks, textChecks } from './text-checks.ts'
