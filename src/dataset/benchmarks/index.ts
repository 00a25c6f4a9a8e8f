export { type Benchmarks, benchmarksOf, type Comparators, compareWith, latestPeriod } from './compare-with.ts'
export type { Published } from './published.ts'
export {
  benchmarkKind,
  type BenchmarkFile,
  type BenchmarkKind,
  type Figure,
  readBenchmarkFile,
} from './read-benchmark-file.ts'
