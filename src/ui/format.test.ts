import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { plainDate } from '../kernel/index.ts'
import { counts, figure, monthInWords, number, percent, plural, shortDate, shortMonth, signed } from './format.ts'

describe('how figures are written', () => {
  it('has commas for thousands', () => assert.equal(number(1234567), '1,234,567'))

  it('rounds a half away from nought', () => {
    assert.equal(percent(12.5), '13%')
    assert.equal(percent(0.5), '1%')
    assert.equal(percent(2.5), '3%')
    assert.equal(number(-12.5), '−13')
    assert.equal(number(1.005, 2), '1.01')
    assert.equal(number(10.85, 1), '10.9')
  })

  it('never writes minus nought', () => {
    assert.equal(number(-0.2), '0')
    assert.equal(signed(-0.04, 1), '0.0')
  })

  it('gives a percentage no decimals, or one where it is asked for', () => {
    assert.equal(percent(10.918), '11%')
    assert.equal(percent(10.918, 1), '10.9%')
  })

  it('marks each kind of figure', () => {
    assert.equal(figure(10.9, 'percent'), '11%')
    assert.equal(figure(1403, 'count'), '1,403')
    assert.equal(figure(69.44, 'rate'), '69.4')
    assert.equal(figure(1, 'days'), '1 day')
    assert.equal(figure(12, 'days'), '12 days')
  })

  it('says counts and numbers of things', () => {
    assert.equal(counts(44, 1403), '44 of 1,403')
    assert.equal(plural(1, 'child', 'children'), '1 child')
    assert.equal(plural(0, 'child', 'children'), '0 children')
  })

  it('shows which way a difference goes', () => {
    assert.equal(signed(3), '+3')
    assert.equal(signed(-2.5, 1), '−2.5')
    assert.equal(signed(0.2), '0')
  })

  it('writes days in words', () => {
    const day = plainDate('2026-03-31')
    assert.equal(monthInWords(day), 'March 2026')
    assert.equal(shortMonth(day), 'Mar 26')
    assert.equal(shortDate(day), '31 Mar 2026')
  })
})
