import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '../kernel/index.ts'

/** Who holds a folder: enough to tell a process that lives from one that is gone, even where its number was given again. */
type Holder = Readonly<{ pid: number; startedAt: string | null; place: string }>

const heartbeat = 2_000

const read = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** The kernel's own start time of a process, in ticks since boot; null where there is no /proc. */
const startOf = (pid: number | 'self'): string | null => {
  const stat = read(`/proc/${pid}/stat`)
  // The name in brackets may hold spaces, so count from the last bracket: start time is field 22, the 20th after it.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

/** Process numbers mean something only within one boot of one machine and, in containers, one numbering of processes. */
const placeOf = (): string => {
  let numbering = ''
  try {
    numbering = readlinkSync('/proc/self/ns/pid')
  } catch {
    // No /proc: the machine's name has to do.
  }
  return [hostname(), read('/proc/sys/kernel/random/boot_id')?.trim() ?? '', numbering].join(' ')
}

const me = (): Holder => ({ pid: process.pid, startedAt: startOf('self'), place: placeOf() })

const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const holderIn = (file: string): Holder | null => {
  try {
    return JSON.parse(read(file) ?? '') as Holder
  } catch {
    return null
  }
}

const touched = (file: string): number | null => {
  try {
    return statSync(file).mtimeMs
  } catch {
    return null
  }
}

const isHeld = async (file: string): Promise<boolean> => {
  const holder = holderIn(file)
  if (holder?.place === placeOf())
    return exists(holder.pid) && (holder.startedAt === null || startOf(holder.pid) === holder.startedAt)
  // Held from another machine or container, or cut short while being written: alive if its heart beats.
  const before = touched(file)
  await wait(heartbeat * 2.5)
  const after = touched(file)
  return after !== null && after !== before
}

const take = (file: string): boolean => {
  try {
    const opened = openSync(file, 'wx')
    try {
      writeSync(opened, JSON.stringify(me()))
    } finally {
      closeSync(opened)
    }
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

const openElsewhere = (folder: string, holder: Holder | null): Refusal =>
  new Refusal(
    `The data folder ${folder} is already open in another Kept${holder ? ` (process ${holder.pid})` : ''}. ` +
      'Stop that one first, or give this one a folder of its own with KEPT_DATA',
  )

const cannotWrite = (folder: string, error: unknown): Refusal =>
  new Refusal(
    `Kept cannot write to its data folder ${folder} (${(error as NodeJS.ErrnoException).code ?? 'no reason given'}). ` +
      'Let this user write there, or name another folder with KEPT_DATA',
  )

/**
 * Takes the folder for this process, or says who has it. A lock left behind by a process that is gone is taken over;
 * a second file guards the taking over, so that two processes cannot both do it.
 */
export const lockFolder = async (folder: string): Promise<() => void> => {
  const file = join(folder, 'kept.lock')
  const guard = join(folder, 'kept.lock.takeover')
  try {
    mkdirSync(folder, { recursive: true })
    if (!take(file)) {
      const left = read(file)
      if (await isHeld(file)) throw openElsewhere(folder, holderIn(file))
      if (!take(guard)) {
        if (await isHeld(guard)) throw openElsewhere(folder, holderIn(guard))
        rmSync(guard, { force: true })
        if (!take(guard)) throw openElsewhere(folder, holderIn(guard))
      }
      try {
        // Looked at again: another process may have taken the folder over before this one had the guard.
        if (read(file) !== left) throw openElsewhere(folder, holderIn(file))
        rmSync(file, { force: true })
        if (!take(file)) throw openElsewhere(folder, holderIn(file))
      } finally {
        rmSync(guard, { force: true })
      }
    }
  } catch (error) {
    throw error instanceof Refusal ? error : cannotWrite(folder, error)
  }

  let beats = 0
  const beat = setInterval(() => {
    beats += 1
    try {
      // Any time will do, if it is another than before: who waits compares two looks, not clocks.
      utimesSync(file, beats, beats)
    } catch {
      // The folder was taken away; the database will say so at the next write.
    }
  }, heartbeat)
  beat.unref()
  const release = (): void => {
    clearInterval(beat)
    process.off('exit', release)
    rmSync(file, { force: true })
  }
  process.on('exit', release)
  return release
}
