import { Refusal } from '../../kernel/index.ts'

/** Somebody to talk to, as the youth pages show it. */
export type Help = Readonly<{ name: string; how: string; says: string }>

/** What a council sets for the pages that young people read. */
export type YouthSettings = Readonly<{
  /** Where the way out leads: a page that anybody might be reading. */
  exitTo: string
  help: readonly Help[]
}>

/** What stands there until the council says otherwise: numbers that are the same in all of England. */
export const unsetYouthSettings: YouthSettings = {
  exitTo: 'https://www.bbc.co.uk/weather',
  help: [
    { name: 'Danger right now', how: '999', says: 'Call the police. It is free.' },
    { name: 'Childline', how: '0800 1111', says: 'Talk at any time, day or night. It is free.' },
  ],
}

/** One line each: name | number or address | what it is for. */
export const readHelp = (lines: string): Help[] => {
  const help = lines
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const [name = '', how = '', says = ''] = line.split('|').map(part => part.trim())
      if (name === '' || how === '') throw new Refusal('Write each line as: name | number | what it is for', 'help')
      return { name, how, says }
    })
  if (help.length === 0) throw new Refusal('Give at least one number that a young person can call', 'help')
  return help
}

export const writtenHelp = (help: readonly Help[]): string =>
  help.map(({ name, how, says }) => `${name} | ${how} | ${says}`).join('\n')

/** An address on the open web, and not one of ours: the way out must lead away. */
export const readExit = (address: string): string => {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    throw new Refusal('Enter the whole address of a page, such as https://www.bbc.co.uk/weather', 'exitTo')
  }
  if (url.protocol !== 'https:') throw new Refusal('The address must begin with https://', 'exitTo')
  return url.href
}

/** A number that a phone can call, or null for an address. */
export const callable = (how: string): string | null =>
  /^[\d +()]{3,20}$/.test(how) ? how.replaceAll(/[^\d+]/g, '') : null
