import axe, { type Result, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** The rules of WCAG 2.2 at A and AA. */
export const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * What shuts people out of a page as it stands. The checker is handed to a page once, since that takes as long as looking
 * does; no page of Kept has a frame, so nothing need be gathered from frames.
 */
export const whatShutsOut = async (page: Page, options: RunOptions): Promise<Result[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  const wanted: RunOptions = { resultTypes: ['violations'], ...options }
  // Looking runs in the page, where its own axe stands under the same name.
  return page.evaluate(
    async given => (await (globalThis as unknown as { axe: typeof axe }).axe.run(document, given)).violations,
    wanted,
  )
}
