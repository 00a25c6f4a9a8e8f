export * from './office-file/index.ts'
export * from './workbook/index.ts'
