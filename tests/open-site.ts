// A process of its own for the tests that take a server's power away: node tests/open-site.ts FOLDER [packs]
import type { AddressInfo } from 'node:net'
import { buildApp } from '../src/app.ts'
import { connect } from '../src/database/index.ts'
import { makeWaitingPacks } from '../src/publishing/index.ts'
import { theDay, theMoment } from './an-app.ts'

const [folder, doing] = process.argv.slice(2)
const say = (words: string): void => void process.stdout.write(`${words}\n`)

const database = await connect({ folder: folder ?? '' })
const app = await buildApp({
  database,
  today: () => theDay,
  now: () => theMoment,
  address: 'http://kept.example',
  version: '0.0.0',
})
await app.listen({ host: '127.0.0.1', port: 0 })
say(`port ${(app.server.address() as AddressInfo).port}`)
if (doing === 'packs') {
  say('making packs')
  say(`made ${await makeWaitingPacks(database, { now: () => theMoment, address: null })}`)
}
