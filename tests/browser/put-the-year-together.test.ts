import assert from 'node:assert/strict'
import { it } from 'node:test'
import { at, banner, choose, go, main, open, press, type Site, siteOn } from '../a-site.ts'
import { onTheEmbeddedDatabase } from '../databases.ts'

// The corporate parenting officer puts the board's year together, makes recommendations, and sees what became of the last ones.

const day = '11 May 2027'
const timeAndPlace = [
  ['Starts at', '16:30'],
  ['Ends at', '18:00'],
  ['Where', 'County Hall'],
] as const
const principle4 = 'Principle 4: Help them to get the services they need'
const recommendation = 'Every care leaver has a named contact in the housing team'

/** What the council’s template asks of an annual report, each by its question. */
const answers = [
  ['Which lead member answers for this?', 'Lead member for children’s services'],
  ['Which director stands behind the report?', 'Director of children’s services'],
  ['What should a member know who reads only this?', 'Young people asked, and were answered. Homes are still too few.'],
  ['Does this touch some groups more than others?', 'It touches care leavers most.'],
  ['What does it cost, and is there money for it?', 'It costs nothing new.'],
  ['What could go wrong?', 'A recommendation could be forgotten. Each has an owner.'],
  ['Why should the board do that?', 'So that the next year is better.'],
  ['Which papers does the report rest on?', 'None'],
  ['Whom may a reader ask?', 'Corporate parenting team, parenting@wessexvale.example'],
] as const

onTheEmbeddedDatabase('The board’s year', open_ => {
  let site: Site

  it('is put together by the seven principles from what the board decided, did and heard', async () => {
    site = await siteOn(open_)
    await at(site, 'corporate-parenting-officer', async page => {
      await go(page, '/')
      await choose(page, 'Promises', 'Annual reports')
      await press(page, 'Put an annual report together')
      for (const [name, value] of [
        ['firstOn-day', '1'],
        ['firstOn-month', '9'],
        ['firstOn-year', '2019'],
        ['lastOn-day', '31'],
        ['lastOn-month', '8'],
        ['lastOn-year', '2020'],
      ] as const)
        await page.locator(`[name="${name}"]`).fill(value)
      await press(page, 'Put it together')
      assert.match(await banner(page), /The draft is put together/)
      await press(page, 'Edit the draft')
      const draft = await page.getByLabel('The report').inputValue()
      assert.match(draft, /The board met once\. Of 6 places of voting members at those meetings, 5 were taken/)
      for (const [principle, says] of [
        [3, /We want time alone with our social worker\. The answer: You have a right to this[\s\S]*challenge card 2/],
        [
          7,
          /Care leavers do not pay council tax[\s\S]*Full Council voted for it[\s\S]*the decision of 4 September 2019/,
        ],
      ] as const)
        assert.match(draft.split(/^## /m).find(one => one.startsWith(`Principle ${principle}`)) ?? '', says)
      assert.doesNotMatch(draft, /Unregistered|Joint Health/, 'nothing of what was private')
      await choose(page, 'Promises', 'Annual reports')
      await open(page, /^Annual report of the Corporate Parenting Board/)
      await open(page, /^Put each where it belongs/)
      const unplaced = page
        .locator('section', { hasText: 'Nothing tells which principle these serve' })
        .locator('select')
      for (const place of await unplaced.all()) await place.selectOption(principle4)
      await press(page, 'Move them')
      assert.match(await banner(page), /paragraphs are in another part now/)
      await open(page, 'Read it, and send it to be cleared')
      assert.match(
        await main(page),
        /Principle 4: [\s\S]*The board hears how the new co-ordinators are doing[\s\S]*Principle 5: /,
      )
      assert.doesNotMatch(await main(page), /Still to be placed/)
    })
  })

  it('shows what became of the ten recommendations of last time, each with its owner, and makes new ones', async () => {
    await at(site, 'corporate-parenting-officer', async page => {
      await go(page, '/')
      await choose(page, 'Promises', 'Annual reports')
      await open(page, /^Annual report of the Corporate Parenting Board/)
      const last = page.getByRole('table', { name: /^What became of last year’s recommendations/ }).locator('tbody tr')
      assert.equal(await last.count(), 10)
      for (const owner of await last.locator('td:nth-of-type(1)').allInnerTexts()) assert.notEqual(owner, 'Nobody')
      await press(page, 'Add a recommendation')
      await page.getByLabel('What do you recommend?').fill(recommendation)
      await page.getByLabel('Principle it serves').selectOption({ index: 7 })
      await page.getByLabel('Who will do it?').fill('Housing service manager')
      await press(page, 'Add it')
      assert.match(await banner(page), /Added to the report/)
      await open(page, 'Read it, and send it to be cleared')
      assert.match(await main(page), new RegExp(`${recommendation} \\(Housing service manager\\)`))
      await go(page, '/')
      await choose(page, 'Promises', 'Recommendations')
      await open(page, recommendation)
      assert.match(await main(page), /not answered[\s\S]*Owner\s+Housing service manager/)
    })
  })

  it('goes out with the agenda of its meeting once it is cleared, and everyone reads it', async () => {
    await at(site, 'democratic-services-officer', async page => {
      await go(page, '/')
      await choose(page, 'Board', 'Meetings')
      await press(page, 'Call a meeting')
      for (const [part, value] of [
        ['Day', '11'],
        ['Month', '5'],
        ['Year', '2027'],
      ] as const)
        await page.getByLabel(part, { exact: true }).fill(value)
      for (const [part, value] of timeAndPlace) await page.getByLabel(part).first().fill(value)
      await press(page, 'Call the meeting')
      await open(page, 'Agenda')
      await press(page, 'Begin with the usual items')
    })
    await at(site, 'corporate-parenting-officer', async page => {
      await go(page, '/')
      await choose(page, 'Promises', 'Annual reports')
      await open(page, /^Annual report of the Corporate Parenting Board/)
      await open(page, 'Put it on an agenda')
      await page.getByLabel('Where?').selectOption({ label: `Corporate Parenting Board, ${day}: an item of its own` })
      await press(page, 'Put it there')
      assert.match(await banner(page), new RegExp(`It is on the agenda of ${day}`))
      await open(page, 'Answer the questions of the template')
      for (const [question, answer] of answers) await page.getByLabel(question).first().fill(answer)
      for (const risk of ['How large is the risk today?', 'How large is it after'])
        await page.getByLabel(risk).first().selectOption('Low')
      await press(page, /^Save$/)
      await press(page, 'Send it for clearance')
      await open(page, /^The workbench of the year/)
      assert.match(await main(page), /Next: those who clear it say so/)
    })
    for (const [role, kinds] of [
      ['director', [/^As director/]],
      ['democratic-services-officer', [/^For finance/, /^For law/, /^For equalities/]],
    ] as const)
      await at(site, role, async page => {
        await go(page, '/')
        await choose(page, 'Board', 'Reports')
        await open(page, /^Annual report of the Corporate Parenting Board/)
        for (const kind of kinds) {
          await press(page, 'Say whether it is cleared')
          await page.getByLabel(kind).check()
          await page.getByLabel('Yes, it is cleared').check()
          await press(page, 'Say so')
        }
        if (role === 'director') return
        await press(page, 'Mark it as cleared')
        await choose(page, 'Board', 'Meetings')
        await open(page, new RegExp(day))
        await open(page, 'Agenda')
        await press(page, 'Check and publish')
        await open(page, /^answer for it/)
        await page.getByLabel('Why it may be published all the same').fill('The minutes are being written.')
        await press(page, 'I answer for it')
        await press(page, 'Publish the agenda')
        assert.match(await banner(page), /The agenda is published/)
      })
    await at(site, 'visitor', async page => {
      await go(page, '/published/strategies')
      await open(page, /^Annual report of the Corporate Parenting Board/)
      const said = await main(page)
      assert.match(said, new RegExp(`${recommendation} \\(Housing service manager\\)`))
      assert.match(
        said,
        /What became of last year’s recommendations[\s\S]*Meet the reviewing officers about their year/,
      )
      assert.doesNotMatch(said, /Unregistered|Joint Health/)
    })
  })
})
