import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { isPostcodeDirectory, LARGEST_FILE_BYTES, megabytes } from '../dataset/index.ts'
import type { UploadedFile } from '../loads/read-upload.ts'
import { Refusal } from '../kernel/index.ts'
import { NotUnderstood } from './command.ts'

export type GivenFiles = Readonly<{
  files: readonly UploadedFile[]
  /** ONS Postcode Directories: too large to hold, so they are told by their path. */
  directories: readonly string[]
  /** Files that nobody named: they were in a folder, so one that is nothing of ours is passed over. */
  inFolders: ReadonlySet<string>
}>

const why: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file or folder',
  EACCES: 'This user may not read it',
  EPERM: 'This user may not read it',
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
      return statSync(path).isDirectory() ? filesBelow(path) : [path]
    })

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
  const files: UploadedFile[] = []
  const directories: string[] = []
  const inFolders = new Set<string>()
  const take = async (path: string): Promise<void> => {
    if (await isDirectoryOfPostcodes(path)) {
      directories.push(path)
      return
    }
    const { size } = statSync(path)
    if (size > LARGEST_FILE_BYTES)
      throw new Refusal(`${path} is ${megabytes(size)}. Files must be no larger than ${megabytes(LARGEST_FILE_BYTES)}`)
    files.push({ name: path, bytes: readFileSync(path) })
  }
  for (const word of new Set(words)) {
    let path = word
    try {
      const below = statSync(word).isDirectory() ? filesBelow(word) : null
      if (below?.length === 0) throw new Refusal(`There is no file in the folder ${word}`)
      for (path of below ?? [word]) {
        if (below) inFolders.add(path)
        await take(path)
      }
    } catch (error) {
      throw error instanceof Refusal ? error : cannotRead(path, error)
    }
  }
  return { files, directories, inFolders }
}
