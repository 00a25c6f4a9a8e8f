import assert from 'node:assert/strict'
import { it } from 'node:test'
import { december } from '../../demo/board/december-2019.ts'
import { exempt, fresh, publish, writeReport } from '../../demo/board/meeting-steps.ts'
import { addItem, arrange } from '../../src/board/agenda/agenda.store.ts'
import { exclusionItem } from '../../src/board/agenda/procedural-items.ts'
import { findMeeting } from '../../src/board/meetings/meetings.store.ts'
import { makeWaitingPacks } from '../../src/publishing/index.ts'
import { canPrint } from '../../src/publishing/packs/press.ts'
import { theDay, theMoment } from '../an-app.ts'
import { at, banner, choose, follow, go, main, open, press, type Site, siteOn } from '../a-site.ts'
import { onTheEmbeddedDatabase } from '../databases.ts'

// A member reads the papers of 15 June 2027 on a tablet, the private report in its place among the others, and writes a note.

const meetingId = 'corporate-parenting-board-2027-06-15'
const openTitle = 'Fostering in the year'
const privateTitle = 'Placements that wait for registration'
const within = 'One home of three beds waits for its certificate.'
const note = 'Ask how long the certificate takes.'
const tablet = { viewport: { width: 820, height: 1180 } }

/** The agenda as the clerk and the authors leave it, by the functions that their pages call. */
const callMeeting = async (site: Site): Promise<void> => {
  const by = site.person('democratic-services-officer')
  const like = december.find(one => one.report)?.report ?? assert.fail('no report to write like')
  await site.database.as({ audience: 'clerk', person: by }, async db => {
    const meeting = (await findMeeting(db, meetingId)) ?? assert.fail('no meeting')
    for (const [title, part, words] of [
      [openTitle, 'open', 'The council welcomed 21 households.'],
      [privateTitle, 'exempt', within],
    ] as const) {
      if (part === 'exempt') await addItem(db, meetingId, exclusionItem)
      const item = await addItem(db, meetingId, {
        title,
        type: 'report',
        verb: 'consider',
        lead: 'Director of children’s services',
        presenter: '',
        minutesLong: 15,
        fixedStart: null,
        paper: 'report',
        part,
      })
      if (part === 'exempt')
        await exempt(
          db,
          item,
          {
            paragraphs: [2, 3],
            publicReason: 'It tells of one home, which could be known by it.',
            why: 'It names what one provider is paid.',
            factorsFor: 'The price of the next home would rise.',
            factorsAgainst: 'The public pays for it.',
          },
          theDay,
          by,
        )
      await writeReport(db, meeting, { id: item, part }, { ...like, title, words }, null, theMoment, by)
    }
    await arrange(db, await fresh(db, meeting))
    await publish(db, meeting, theMoment, { ids: new Map([['democratic-services-officer', by]]), today: theDay })
  })
  if (canPrint()) await makeWaitingPacks(site.database, { now: () => theMoment, address: site.address })
}

onTheEmbeddedDatabase('A member reads the papers', open_ => {
  let site: Site

  it('with the private report in its place, marked, and nobody else’s to read', async () => {
    site = await siteOn(open_)
    await callMeeting(site)
    await at(
      site,
      'board-member',
      async page => {
        await go(page, '/')
        await choose(page, 'Board', 'Meetings')
        await open(page, /15 June 2027/)
        await open(page, 'Papers as one pack')
        const words = await main(page)
        assert.match(words, /Not for publication\. Some of these papers are private/)
        assert.match(
          words,
          new RegExp(
            `welcomed 21 households[\\s\\S]*${privateTitle}[\\s\\S]*NOT FOR PUBLICATION: exempt, paragraphs 2 and 3[\\s\\S]*${within}`,
          ),
        )
        if (!canPrint()) return
        const pdf = page.getByRole('link', { name: /PDF/ }).first()
        const sent = await page.request.get((await pdf.getAttribute('href')) ?? '')
        assert.equal((await sent.body()).subarray(0, 5).toString(), '%PDF-')
      },
      tablet,
    )
    await at(site, 'visitor', async page => {
      await go(page, '/')
      await choose(page, 'Meetings')
      await open(page, /15 June 2027/)
      const agenda = await main(page)
      assert.match(
        agenda,
        new RegExp(`${privateTitle}[\\s\\S]*in private under paragraphs 2 and 3[\\s\\S]*could be known by it`),
      )
      await open(page, 'Read all papers on one page')
      const pack = await main(page)
      assert.match(pack, /welcomed 21 households/)
      for (const words of [agenda, pack]) assert.doesNotMatch(words, /three beds|certificate/)
    })
  })

  it('and writes notes beside them that nobody else sees, to take along as a file', async () => {
    await at(
      site,
      'board-member',
      async page => {
        await go(page, '/')
        await choose(page, 'Board', 'Meetings')
        await open(page, /15 June 2027/)
        await open(page, 'Papers as one pack')
        await open(page, `Write a note for yourself on ${privateTitle}`)
        await page.getByLabel('What you want to remember or to ask').fill(note)
        await press(page, 'Keep the note')
        assert.match(await banner(page), /Your note is kept/)
        assert.match(await main(page), new RegExp(`${within}[\\s\\S]*${note}`))
        await open(page, 'Your notes on this meeting')
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name: 'Take your notes with you as a file' }).click(),
        ])
        assert.equal(file.suggestedFilename(), `notes-${meetingId}.txt`)
      },
      tablet,
    )
    await at(site, 'chair', async page => {
      await go(page, `/meetings/${meetingId}/pack`)
      assert.match(await main(page), new RegExp(within))
      assert.doesNotMatch(await main(page), new RegExp(note))
      await follow(page, page.getByRole('link', { name: 'Your notes on this meeting' }))
      assert.match(await main(page), /You have written no notes/)
    })
  })
})
