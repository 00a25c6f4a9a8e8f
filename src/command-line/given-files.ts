import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { isPostcodeDirectory, LARGEST_FILE_BYTES, megabytes } from '../dataset/index.ts'
import { Refusal } from '../kernel/index.ts'
import type { Part, UploadedFile } from '../loads/read-upload.ts'
import { NotUnderstood } from './command.ts'

export type GivenFiles = Readonly<{
  files: readonly UploadedFile[]
  /** ONS Postcode Directories: too large to hold, so they are told by their path. */
  directories: readonly string[]
  /** Names of files that nobody named: they were in a folder, so one that is nothing of ours is passed over. */
  inFolders: ReadonlySet<string>
}>

const why: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
}

/** A refusal in words where the disk says no. */
export const cannotRead = (path: string, error: unknown): unknown => {
  const { code } = error as NodeJS.ErrnoException
  return code ? new Refusal(`${path} cannot be read: ${why[code] ?? code}`) : error
}

const isHidden = ({ name }: Dirent): boolean => name.startsWith('.') || name.startsWith('~$')

/** The files below a folder, in the order of their names, so that the same folder is always read the same way. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => !isHidden(entry))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const path = join(folder, entry.name)
      // A link to a folder may lead round in a circle, so only files are followed.
      if (entry.isDirectory()) return filesBelow(path)
      return statSync(path).isFile() ? [path] : []
    })

/** The longest beginning that all the folders share, so that names are short and still tell 2025 from 2026. */
const sharedFolder = (paths: readonly string[]): string => {
  const [first = [], ...others] = paths.map(path => dirname(path).split(sep))
  const length = first.findIndex((part, at) => others.some(other => other[at] !== part))
  return first.slice(0, length < 0 ? first.length : length).join(sep) || sep
}

const enough = 4_096

const isDirectoryOfPostcodes = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(enough), 0, enough, 0)
    return isPostcodeDirectory(buffer.toString('utf8', 0, bytesRead).split(/\r?\n/, 1)[0] ?? '')
  } finally {
    await file.close()
  }
}

/** Reads the files that were named, and every file below the folders that were. */
export const givenFiles = async (words: readonly string[]): Promise<GivenFiles> => {
  if (words.length === 0) throw new NotUnderstood('Name at least one file or folder')
  const paths = new Map<string, Readonly<{ inFolder: boolean }>>()
  for (const word of words) {
    try {
      const isFolder = statSync(word).isDirectory()
      const found = isFolder ? filesBelow(word) : [word]
      if (found.length === 0) throw new Refusal(`There is no file in the folder ${word}`)
      for (const path of found) if (!paths.has(resolve(path))) paths.set(resolve(path), { inFolder: isFolder })
    } catch (error) {
      throw error instanceof Refusal ? error : cannotRead(word, error)
    }
  }
  const shared = sharedFolder([...paths.keys()])
  const files: UploadedFile[] = []
  const directories: string[] = []
  const inFolders = new Set<string>()
  for (const [path, { inFolder }] of paths) {
    const name = relative(shared, path)
    try {
      if (await isDirectoryOfPostcodes(path)) {
        directories.push(path)
        continue
      }
      const { size } = statSync(path)
      if (size > LARGEST_FILE_BYTES)
        throw new Refusal(
          `${name} is ${megabytes(size)}. Files must be no larger than ${megabytes(LARGEST_FILE_BYTES)}`,
        )
      files.push({ name, bytes: readFileSync(path) })
      if (inFolder) inFolders.add(name)
    } catch (error) {
      throw error instanceof Refusal ? error : cannotRead(path, error)
    }
  }
  return { files, directories, inFolders }
}

/** Refuses whatever stands in the way; a file that was only lying in a folder is passed over and told of. */
export const usableParts = (
  parts: readonly Part[],
  { inFolders }: GivenFiles,
  say: (words: string) => void,
): readonly Part[] => {
  const usable = parts.filter(part => {
    const passed = part.kind === 'not recognised' && part.files.every(file => inFolders.has(file.name))
    if (passed) for (const refusal of part.refusals) say(`Passed over: ${refusal}`)
    return !passed
  })
  const refusals = usable.flatMap(part => part.refusals)
  if (refusals.length > 0) throw new Refusal(refusals.join('; '))
  return usable
}
