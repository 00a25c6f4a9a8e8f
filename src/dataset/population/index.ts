export {
  isPopulation,
  populationOf,
  type PopulationRead,
  type PopulationRow,
  readPopulation,
} from './read-population.ts'
