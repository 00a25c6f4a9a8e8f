export { isPopulation, populationOf, type PopulationRow, readPopulation } from './read-population.ts'
