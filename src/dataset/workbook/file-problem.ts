import type { Problem } from '../ssda903/problem.ts'

/** As a problem of the 903, of any other file. `module` is the list of Annex A, and null elsewhere. */
export type FileProblem<Module extends string = never> = Omit<Problem, 'module' | 'severity'> &
  Readonly<{
    module: Module | null
    /** Where nothing of a file or list can be used, the upload should not be loaded. */
    severity: Problem['severity'] | 'nothing used'
  }>
