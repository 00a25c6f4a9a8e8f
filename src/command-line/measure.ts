import { type Command, dayGiven, type Given, NotUnderstood } from './command.ts'

const councilFrom = (given: Given): string | null => {
  const code = given.text('council')?.trim().toUpperCase() ?? null
  if (code !== null && !/^[A-Z]\d{8}$/.test(code))
    throw new NotUnderstood('--council is not an ONS code: a letter and eight figures, such as E06000059')
  return code
}

export const measure: Command = {
  name: 'measure',
  does: 'Compute indicators straight from files, without a database',
  usage: 'kept measure FILE… [--as-at DAY] [OPTIONS]',
  options: [
    { name: '--as-at DAY', means: 'The day to measure at, such as 2026-03-31; else the newest day the files tell of' },
    { name: '--indicator ID', means: 'Only this one, by its id or short code; may be given several times' },
    { name: '--json', means: 'One JSON object for each indicator, one a line' },
    {
      name: '--children',
      means: 'Also the numbers of the children counted, not counted and left out, with the reason',
    },
    { name: '--council CODE', means: 'The ONS code of the council, to tell inside its area from outside' },
    { name: '--population FILE', means: 'People aged 0 to 17 by year, for rates; may be among FILE… as well' },
    { name: '--postcodes FILE', means: 'The ONS Postcode Directory, for distances; may be among FILE… as well' },
  ],
  run: async (given, world) => {
    const asAt = dayGiven(given, 'as-at')
    const council = councilFrom(given)
    const paths = [...given.words, ...given.all('population'), ...given.all('postcodes')]
    if (paths.length === 0) throw new NotUnderstood('Name at least one file or folder')
    // The measures themselves are read only now: help and a slip of the pen need none of them.
    const { measureFiles } = await import('./measure-files.ts')
    await measureFiles(paths, {
      asAt,
      council,
      indicators: given.all('indicator'),
      json: given.is('json'),
      withChildren: given.is('children'),
      world,
    })
    return 0
  },
}
