import { saveAppraisal } from '../../src/board/bodies/appraisals.store.ts'
import { saveBody, saveHolder, saveSeat, saveTerms } from '../../src/board/bodies/bodies.store.ts'
import type { BodyKind } from '../../src/board/bodies/body.ts'
import { addPower, endPower } from '../../src/board/bodies/delegated-powers.store.ts'
import { savePost, savePostHolder } from '../../src/board/bodies/posts.store.ts'
import type { Db } from '../../src/database/index.ts'
import { plainDate } from '../../src/kernel/index.ts'
import { saveSchoolHolidays } from '../../src/board/meetings/school-holidays.store.ts'
import { bodies, councilBegan, powers } from './bodies.ts'
import { posts } from './posts.ts'

import type { Ids } from './meeting-steps.ts'

const schoolHolidays = [
  ['Autumn half term', '2026-10-26', '2026-10-30'],
  ['Christmas', '2026-12-21', '2027-01-01'],
  ['Spring half term', '2027-02-15', '2027-02-19'],
  ['Easter', '2027-03-26', '2027-04-09'],
  ['Summer half term', '2027-05-31', '2027-06-04'],
  ['Summer', '2027-07-26', '2027-09-01'],
] as const

/** The bodies of Wessex Vale, with their terms, seats and those who hold them. */
export const saveBodies = async (db: Db, ids: Ids): Promise<void> => {
  for (const [ordinal, body] of bodies.entries()) {
    await saveBody(
      db,
      {
        name: body.name,
        kind: body.kind as BodyKind,
        accessRegime: body.regime,
        purpose: body.purpose,
        parent: body.parent ?? null,
        meetsPerYear: body.meetsPerYear ?? null,
        quorum: body.quorum ?? null,
        ageFrom: body.ages?.[0] ?? null,
        ageTo: body.ages?.[1] ?? null,
        minutesFrom: body.minutesFrom ?? 1,
        ordinal: ordinal + 1,
        isPublic: body.isPublic,
        foundedOn:
          body.isProposed === true ? null : body.dissolvedOn === undefined ? councilBegan : plainDate('2009-04-01'),
        dissolvedOn: body.dissolvedOn ?? null,
        youngPeopleFrom: body.youngPeopleFrom ?? null,
        isProposed: body.isProposed ?? false,
      },
      body.id,
    )
    for (const terms of body.terms ?? [])
      await saveTerms(
        db,
        body.id,
        {
          firstOn: terms.first,
          agreedOn: terms.agreed,
          aims: body.aims ?? [],
          words: terms.words,
          membersStated: terms.membersStated,
        },
        ids.get('democratic-services-officer') ?? null,
      )
    for (const [index, seat] of (body.seats ?? []).entries()) {
      const id = await saveSeat(db, body.id, {
        title: seat.title,
        kind: seat.kind,
        votes: seat.votes,
        office: seat.office ?? null,
        firstOn: councilBegan,
        lastOn: null,
        ordinal: index + 1,
      })
      const holder = await saveHolder(db, {
        seat: id,
        person: seat.role === undefined ? null : (ids.get(seat.role) ?? null),
        shownAs: seat.holder,
        firstOn: councilBegan,
        lastOn: null,
      })
      if (seat.appraisal)
        await saveAppraisal(db, holder, {
          appraisedBy: seat.appraisal.by,
          lastOn: seat.appraisal.last,
          nextOn: seat.appraisal.next,
        })
    }
  }
  const postIds = new Map<string, string>()
  for (const [ordinal, post] of posts.entries()) {
    const id = await savePost(db, { title: post.title, plainTitle: post.plain, ordinal: ordinal + 1 })
    postIds.set(post.title, id)
    for (const holder of post.holders)
      await savePostHolder(db, {
        post: id,
        person: null,
        shownAs: holder.shownAs,
        manner: holder.manner,
        firstOn: holder.first,
        lastOn: holder.last ?? null,
      })
  }
  for (const power of powers) {
    const id = await addPower(db, {
      body: 'corporate-parenting-board',
      what: power.what,
      post: postIds.get(power.post) ?? '',
      source: power.source,
      firstOn: power.first,
    })
    if (power.last) await endPower(db, id, power.last)
  }
  await saveSchoolHolidays(
    db,
    schoolHolidays.map(([name, first, last]) => ({ name, firstOn: plainDate(first), lastOn: plainDate(last) })),
    ids.get('democratic-services-officer') ?? null,
  )
}
