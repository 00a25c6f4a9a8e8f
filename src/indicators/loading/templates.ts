import { councilMeasuresCsv, councilMeasuresWorkbook } from '../../dataset/index.ts'
import { download } from '../../web/index.ts'
import { enteredDictionary } from '../entered-dictionary.ts'

export const measuresTemplateCsv = download({
  path: '/loads/own-measures-template.csv',
  needs: 'dataset.load-extract',
  load: async () => ({
    name: 'own-measures-template.csv',
    type: 'text/csv; charset=utf-8',
    body: councilMeasuresCsv(enteredDictionary),
  }),
})

export const measuresTemplateWorkbook = download({
  path: '/loads/own-measures-template.xlsx',
  needs: 'dataset.load-extract',
  load: async () => ({
    name: 'own-measures-template.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: await councilMeasuresWorkbook(enteredDictionary),
  }),
})
