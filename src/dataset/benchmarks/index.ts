export {
  type Benchmarks,
  benchmarksOf,
  type Comparators,
  compareWith,
  latestPeriod,
  type Quartile,
} from './compare-with.ts'
export type { Published } from './published.ts'
export {
  benchmarkKind,
  type BenchmarkFile,
  type BenchmarkKind,
  type Better,
  type Figure,
  type GivenComparators,
  type Judgement,
  type Neighbour,
  readBenchmarkFile,
} from './read-benchmark-file.ts'
