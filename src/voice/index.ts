import type { Route } from '../web/index.ts'
import { cardPage, cardsPage } from './cards/cards.page.tsx'
import {
  addFollowUpPage,
  agreeWordingPage,
  answerCardPage,
  askedBackPage,
  finishFollowUpPage,
  putOutPage,
  putToMeetingPage,
  sayMissingPage,
  takeBackPage,
} from './cards/deeds.page.tsx'
import { cardSlipPage, raiseCardPage, slipSheetPage, slipsPage } from './cards/raise.page.tsx'
import { safeguardingCardPage, safeguardingListPage, triageCardPage, triageListPage } from './cards/triage.page.tsx'
import { addSittingPage, changeSittingPage, forumPage, forumsPage } from './forums/forums.page.tsx'
import { keepWordsPage } from './plain-words/words.page.tsx'
import { addFindingPage, addQuotePage, changeFindingPage, quotesPage } from './quotes/quotes.page.tsx'
import { answerSurveyPage, surveySentPage } from './surveys/answer-survey.page.tsx'
import { surveyCodesPage } from './surveys/codes.page.tsx'
import { addQuestionPage, changeQuestionPage } from './surveys/keep-question.page.tsx'
import { addWavePage, changeWavePage, closeWavePage, openWavePage } from './surveys/keep-wave.page.tsx'
import { checkImportPage, importAnswersPage, paperTemplate, undoImportPage } from './surveys/paper.page.tsx'
import { publishedSurveyFile, publishedSurveyPage, publishedSurveysPage } from './surveys/published-surveys.page.tsx'
import { publishSurveyPage, surveyResultsPage } from './surveys/results.page.tsx'
import { addSurveyPage, surveyPage, surveysPage } from './surveys/surveys.page.tsx'
import { wavePage } from './surveys/wave.page.tsx'
import { translatePage, wordingPage } from './surveys/wording.page.tsx'
import { passOnWordsPage, releaseWordsPage, surveyWordsPage } from './surveys/words.page.tsx'
import { voicePage } from './voice.page.tsx'
import { keepYouthPagesPage } from './youth/keep-youth-pages.page.tsx'
import { cardSentPage, makeCardPage } from './youth/make-a-card.page.tsx'
import { whereIsMyCardPage } from './youth/where-is-my-card.page.tsx'
import { hardWordsPage, whoIsWhoPage } from './youth/words-and-people.page.tsx'
import { getHelpPage, youngPeoplePage } from './youth/young-people.page.tsx'
import { posterPage, publicCardPage, youSaidWeDidPage } from './youth/you-said-we-did.page.tsx'

export { type Card, type CardState, isLate, lastTurn, saidBy, stateOf } from './cards/card.ts'
export { codeOf } from './cards/card-code.ts'
export { Looked } from './cards/card-parts.tsx'
export { lookTwice } from './cards/look-twice.ts'
export {
  agreeWording,
  answerCard,
  cardsAtMeeting,
  cardsForTheBoard,
  cardsOfTriage,
  findCard,
  giveVerdict,
  raiseCard,
  referrals,
  setForMeeting,
  triageCard,
} from './cards/cards.store.ts'
export { addFollowUp, finishFollowUp } from './cards/follow-ups.store.ts'
export { releaseCard, releases } from './cards/releases.store.ts'
export { addSitting, type SittingDetails } from './forums/forums.store.ts'
export { explainer, HardWords } from './plain-words/explained.tsx'
export { termsIn } from './plain-words/words.ts'
export { plainWords } from './plain-words/words.store.ts'
export { readingAge, targetReadingAge } from './plain-words/reading-age.ts'
export { readingAgeScript } from './plain-words/reading-age-script.ts'
export { holdsTrace, standingIn, type Trace } from './quotes/same-words.ts'
export { quoteShown, type QuoteShown } from './quotes/quote.ts'
export {
  addFinding,
  addQuote,
  findings,
  findQuote,
  noteQuoteUse,
  quotes,
  tracesOfWithdrawn,
  usesOfQuotes,
  withdrawQuote,
} from './quotes/quotes.store.ts'
export { QuoteBlock } from './youth/blocks.tsx'
export {
  type AnsweredQuestion,
  answersToQuestions,
  publicationsOf,
  publishWave,
  surveyValues,
} from './surveys/publish.store.ts'
export { howManyReplies, saveReplies, wordsOfHarm } from './surveys/replies.store.ts'
export { readAges, standardChoices } from './surveys/survey.ts'
export {
  addQuestion,
  addSurvey,
  addWave,
  closeWave,
  findSurvey,
  findWave,
  openWave,
  questionsOf,
  saveTranslation,
  standingOfWave,
  tieQuestion,
  versionsOf,
  waves,
} from './surveys/surveys.store.ts'
export { type YouthSettings } from './youth/young-people.ts'
export { youthSetting, youthSettingsFrom } from './youth/youth-settings.store.ts'

/** What children and young people say, and the answers they get. First the pages that are theirs. */
export const voiceRoutes: readonly Route[] = [
  youngPeoplePage,
  makeCardPage,
  cardSentPage,
  whereIsMyCardPage,
  youSaidWeDidPage,
  posterPage,
  publicCardPage,
  whoIsWhoPage,
  hardWordsPage,
  getHelpPage,
  voicePage,
  cardsPage,
  raiseCardPage,
  cardSlipPage,
  cardPage,
  agreeWordingPage,
  putToMeetingPage,
  answerCardPage,
  askedBackPage,
  sayMissingPage,
  addFollowUpPage,
  finishFollowUpPage,
  putOutPage,
  takeBackPage,
  slipsPage,
  slipSheetPage,
  triageListPage,
  triageCardPage,
  safeguardingListPage,
  safeguardingCardPage,
  forumsPage,
  forumPage,
  addSittingPage,
  changeSittingPage,
  quotesPage,
  addQuotePage,
  addFindingPage,
  changeFindingPage,
  keepWordsPage,
  keepYouthPagesPage,
  surveysPage,
  addSurveyPage,
  surveyPage,
  addQuestionPage,
  changeQuestionPage,
  addWavePage,
  wavePage,
  changeWavePage,
  openWavePage,
  closeWavePage,
  wordingPage,
  translatePage,
  surveyCodesPage,
  paperTemplate,
  importAnswersPage,
  checkImportPage,
  undoImportPage,
  surveyWordsPage,
  releaseWordsPage,
  passOnWordsPage,
  surveyResultsPage,
  publishSurveyPage,
  answerSurveyPage,
  surveySentPage,
  publishedSurveysPage,
  publishedSurveyPage,
  publishedSurveyFile,
]
