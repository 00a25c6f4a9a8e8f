/** Languages that a survey can be read in, as each calls itself. Spoken by many of the children who come to England alone. */
export const languages = [
  { code: 'sq', called: 'Shqip', english: 'Albanian', direction: 'ltr' },
  { code: 'am', called: 'አማርኛ', english: 'Amharic', direction: 'ltr' },
  { code: 'ar', called: 'العربية', english: 'Arabic', direction: 'rtl' },
  { code: 'bn', called: 'বাংলা', english: 'Bengali', direction: 'ltr' },
  { code: 'cy', called: 'Cymraeg', english: 'Welsh', direction: 'ltr' },
  { code: 'fa', called: 'فارسی', english: 'Farsi or Dari', direction: 'rtl' },
  { code: 'fr', called: 'Français', english: 'French', direction: 'ltr' },
  { code: 'ckb', called: 'کوردی', english: 'Kurdish (Sorani)', direction: 'rtl' },
  { code: 'ps', called: 'پښتو', english: 'Pashto', direction: 'rtl' },
  { code: 'pl', called: 'Polski', english: 'Polish', direction: 'ltr' },
  { code: 'pt', called: 'Português', english: 'Portuguese', direction: 'ltr' },
  { code: 'ro', called: 'Română', english: 'Romanian', direction: 'ltr' },
  { code: 'so', called: 'Soomaali', english: 'Somali', direction: 'ltr' },
  { code: 'es', called: 'Español', english: 'Spanish', direction: 'ltr' },
  { code: 'ti', called: 'ትግርኛ', english: 'Tigrinya', direction: 'ltr' },
  { code: 'tr', called: 'Türkçe', english: 'Turkish', direction: 'ltr' },
  { code: 'uk', called: 'Українська', english: 'Ukrainian', direction: 'ltr' },
  { code: 'ur', called: 'اردو', english: 'Urdu', direction: 'rtl' },
  { code: 'vi', called: 'Tiếng Việt', english: 'Vietnamese', direction: 'ltr' },
] as const

/** The languages, in English, of translations that nobody who speaks them has checked. */
export const uncheckedLanguages = (
  translations: readonly Readonly<{ language: string; called: string; checkedBy: string }>[],
): string[] => [
  ...new Set(
    translations
      .filter(one => one.checkedBy === '')
      .map(one => languages.find(({ code }) => code === one.language)?.english ?? one.called),
  ),
]

/** What the pages say around the questions. A translation holds each under its name; what it lacks is said in English. */
export const screenWords = {
  title: 'Tell us what you think',
  intro: 'There are no right or wrong answers. You can skip any question.',
  noName: 'We do not ask your name. Please do not write the name of anyone else.',
  age: 'How old are you?',
  code: 'Type the code from your letter or card',
  oneByOne: 'One question at a time',
  onePage: 'All questions on one page',
  next: 'Next',
  back: 'Back',
  send: 'Send my answers',
  home: 'Where do you live?',
  'home-foster': 'With foster carers',
  'home-family': 'With family or friends',
  'home-childrens-home': 'In a children’s home',
  'home-own-place': 'In my own place, or with some support',
  'home-other': 'Somewhere else',
  notSay: 'I would rather not say',
  mayShow: 'You may show my own words to others, without my name',
  thanks: 'Thank you. We have your answers.',
  whatNext: 'We put everyone’s answers together. Then we tell you what you all said, and what we will do.',
  question: 'Question',
  notSafe: 'Not safe right now?',
  callNow: 'Do not wait for us. Call now.',
} as const
export type ScreenWord = keyof typeof screenWords
