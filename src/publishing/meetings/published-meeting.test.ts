import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { SaxesParser } from 'saxes'
import type { Meeting } from '../../board/index.ts'
import { plainDate } from '../../kernel/index.ts'
import { atomFeed } from './feed.ts'
import { pageOf } from './oparl.ts'
import { inOrder, stateInWords } from './published-meeting.ts'

const meeting = (heldOn: string, state: Meeting['state'] = 'planned'): Meeting => ({
  id: `corporate-parenting-board-${heldOn}`,
  body: 'corporate-parenting-board',
  bodyName: 'Corporate Parenting Board',
  heldOn: plainDate(heldOn),
  startsAt: null,
  endsAt: null,
  venue: '',
  format: 'in person',
  kind: 'formal',
  state,
  changedWhy: '',
  goesOnAt: null,
  restGoesOn: false,
  calledAt: null,
  agendaPublishedAt: null,
  revision: 0,
})

describe('the meetings that anyone can find', () => {
  test('begin with the next that will be held, and keep a cancelled one where its day was', () => {
    const all = [
      meeting('2018-03-01', 'held'),
      meeting('2019-11-14', 'held'),
      meeting('2019-12-09', 'cancelled'),
      meeting('2020-02-11', 'agenda published'),
      meeting('2020-06-09'),
    ]
    const { next, later, past } = inOrder(all, plainDate('2019-12-01'))
    assert.equal(next?.heldOn, '2020-02-11')
    assert.deepEqual(
      later.map(one => one.heldOn),
      ['2019-12-09', '2020-06-09'],
    )
    assert.deepEqual(
      past.map(({ year, meetings }) => [year, meetings.map(one => one.heldOn)]),
      [
        ['2019', ['2019-11-14']],
        ['2018', ['2018-03-01']],
      ],
    )
    assert.equal(stateInWords(meeting('2019-12-09', 'cancelled'), plainDate('2020-01-01')), 'Cancelled')
  })

  test('are told in a feed that any reader can read, whatever is in a title', () => {
    const feed = atomFeed(
      'http://kept.example',
      { title: 'A & B', author: '<Wessex>', updated: '2020-02-03T10:00:00.000Z' },
      [
        {
          id: '/a',
          title: 'Care & "leavers" <b>\u0007',
          address: '/a?b=1&c=2',
          at: '2020-02-03T10:00:00.000Z',
          says: ']]>',
        },
      ],
    )
    const titles: string[] = []
    let inTitle = false
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', error => assert.fail(error))
    parser.on('opentag', tag => (inTitle = tag.name === 'title'))
    parser.on('text', words => inTitle && words.trim() !== '' && titles.push(words))
    parser.write(feed).close()
    assert.deepEqual(titles, ['A & B', 'Care & "leavers" <b>'])
  })

  test('are given to programs a hundred at a time, with the way to the rest', () => {
    const all = Array.from({ length: 250 }, (_, at) => ({ id: String(at) }))
    const page = pageOf(all, 'http://kept.example/published/oparl/papers', '3')
    assert.deepEqual(page['pagination'], { totalElements: 250, elementsPerPage: 100, currentPage: 3, totalPages: 3 })
    assert.equal((page['data'] as unknown[]).length, 50)
    assert.deepEqual(page['links'], {
      first: 'http://kept.example/published/oparl/papers?page=1',
      prev: 'http://kept.example/published/oparl/papers?page=2',
      self: 'http://kept.example/published/oparl/papers?page=3',
      last: 'http://kept.example/published/oparl/papers?page=3',
    })
    for (const nonsense of ['0', '4', 'x', '1.5', undefined])
      assert.equal((pageOf(all, '', nonsense)['pagination'] as { currentPage: number }).currentPage, 1)
  })
})
