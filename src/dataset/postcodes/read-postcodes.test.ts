import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { milesBetween, normalPostcode } from './postcode.ts'
import { isPostcodeDirectory, postcodeDirectory, type PostcodeRow, readPostcodes } from './read-postcodes.ts'

const read = async (text: string | Uint8Array, size = 7) => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  )
  const rows: PostcodeRow[] = []
  for await (const batch of readPostcodes(pieces)) rows.push(...batch)
  return rows
}

test('a postcode is one postcode however it is written', () => {
  for (const said of ['zx1 1aa', 'ZX11AA', ' ZX1  1AA ', 'ZX1-1AA']) assert.equal(normalPostcode(said), 'ZX1 1AA')
  assert.equal(normalPostcode('ZX101AA'), 'ZX10 1AA')
  for (const said of ['', 'ZX1', '1AA', 'ZX1 1AAA', 'unknown']) assert.equal(normalPostcode(said), null, said)
})

test('miles are those of the return: kilometres over 1.6093, to one decimal', () => {
  const at = (east: number, north: number) => ({ east, north, authority: 'E06000999' })
  assert.equal(milesBetween(at(0, 0), at(0, 0)), 0)
  assert.equal(milesBetween(at(380_000, 110_000), at(380_000 + 32_186, 110_000)), 20)
  assert.equal(milesBetween(at(380_000, 110_000), at(380_000 + 32_300, 110_000)), 20.1)
  assert.equal(milesBetween(at(0, 0), at(3000, 4000)), 3.1)
  assert.equal(milesBetween(at(0, 0), null), null)
})

test('old and new editions of the directory are read, in pieces of any size', async () => {
  const old =
    'pcd,pcd2,pcds,oscty,oslaua,oseast1m,osnrth1m\r\n"ZX1 1AA","ZX1  1AA","ZX1 1AA","E99999999","E06000999",380000,110000\r\n'
  const later = '\uFEFFpcd7,pcd8,pcds,lad25cd,east1m,north1m\nZX1 1AA,ZX1  1AA,ZX1 1AA,E06000999,380000,110000'
  const reference = 'pcd,oseast1m,osnrth1m,laua\nZX1 1AA,380000,110000,E06000999'
  for (const text of [old, later, reference])
    for (const size of [1, 7, 1000])
      assert.deepEqual(await read(text, size), [
        { postcode: 'ZX1 1AA', east: 380_000, north: 110_000, authority: 'E06000999' },
      ])
})

test('a district is told as its county, which looks after its children', async () => {
  const [row] = await read('pcds,oscty,oslaua,oseast1m,osnrth1m\nZY3 1AA,E10000999,E07000999,1,2')
  assert.equal(row?.authority, 'E10000999')
})

test('a postcode without a grid reference has no distance', async () => {
  assert.deepEqual(await read('pcds,laua,oseast1m,osnrth1m\nZX9 9ZZ,E06000999,,\nZX9 9ZY,E06000999,0,0'), [])
})

test('another file is refused, and an empty one', async () => {
  await assert.rejects(read('CHILD,SEX\n1,M'), /not the ONS Postcode Directory: it needs the columns/)
  await assert.rejects(read('x'.repeat(200_000), 50_000), /its lines do not end/)
  await assert.rejects(read(''), /The file is empty/)
  assert.equal(isPostcodeDirectory('CHILD,SEX'), false)
})

test('the demonstration’s postcodes reach from next door to 200 miles, some unknown', async () => {
  const bytes = readFileSync(new URL('../../../demo/reference/postcodes.csv', import.meta.url))
  const rows = await read(bytes, 4096)
  assert.equal(rows.length, 154)
  const place = postcodeDirectory(rows)
  const middle = place('ZX1 1AA')
  const miles = rows.map(row => milesBetween(middle, row) ?? Number.NaN)
  assert.equal(Math.min(...miles), 0)
  assert.equal(Math.max(...miles), 199.6)
  assert.ok((milesBetween(place('ZX5 1AA'), place('ZX6 1AA')) ?? 0) > 20, 'far apart and inside the council')
  assert.equal(place('zx51aa')?.authority, 'E06000999')
  assert.equal(place('ZX9 9ZZ'), null)
  assert.equal(place('ZQ1 1AA'), null)
})
