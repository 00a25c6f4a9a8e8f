// A process of its own for the tests that take a server's power away: node tests/open-site.ts FOLDER
import type { AddressInfo } from 'node:net'
import { buildApp } from '../src/app.ts'
import { connect } from '../src/database/index.ts'
import { theDay, theMoment } from './an-app.ts'

const database = await connect({ folder: process.argv[2] ?? '' })
const app = await buildApp({
  database,
  today: () => theDay,
  now: () => theMoment,
  address: 'http://kept.example',
  version: '0.0.0',
})
await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`port ${(app.server.address() as AddressInfo).port}\n`)
