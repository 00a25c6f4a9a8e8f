export { type Content, Html, render } from './jsx/jsx-runtime.ts'
export * from './format.ts'
export * from './fields.tsx'
export * from './assets.ts'
export * from './council-colours.ts'
export * from './layout.tsx'
// All of GOV.UK's components under their own names; those that are not questions also by themselves.
export * as govuk from './govuk/index.ts'
export {
  Accordion,
  BackLink,
  Breadcrumbs,
  Button,
  Details,
  InsetText,
  NotificationBanner,
  Pagination,
  Panel,
  SummaryList,
  Table,
  Tabs,
  Tag,
  TaskList,
  WarningText,
} from './govuk/index.ts'
export * from './missing.tsx'
export * from './charts/index.ts'
export * from './blocks/index.ts'
