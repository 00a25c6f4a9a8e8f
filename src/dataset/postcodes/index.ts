export { milesBetween, normalPostcode } from './postcode.ts'
export { isPostcodeDirectory, postcodeDirectory, type PostcodeRow, readPostcodes } from './read-postcodes.ts'
