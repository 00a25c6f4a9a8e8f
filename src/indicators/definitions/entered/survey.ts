import { defineEntered, type EnteredMeasure, type Indicator } from '../../define.ts'
import { reviewed } from './reviewed.ts'

type Asked = Pick<EnteredMeasure, 'id' | 'code' | 'title' | 'asks' | 'whyItMatters' | 'definition' | 'says' | 'who'> & {
  answers: readonly string[]
  cites: string
}

/** A question of the yearly survey of children in care and care leavers. */
const surveyQuestion = (asked: Asked): Indicator =>
  defineEntered({
    version: 1,
    theme: 'Voice and visits',
    unit: 'percent',
    better: 'higher',
    owner: 'Participation worker',
    frequency: 'yearly',
    whyEntered: 'Answers to the survey are held by the participation team. No return to government has them.',
    doubts: [
      'Only those who answered are counted. Read it with the share of children and young people who answered.',
      'The wording of the question can change from one year to the next. The note says when it did.',
    ],
    reviewed,
    ...asked,
  })

export const surveyMeasures: readonly Indicator[] = [
  surveyQuestion({
    id: 'feels-supported-towards-aspirations',
    code: 'survey_aspirations',
    title: 'Feeling supported towards their goals',
    asks: 'Do children and care leavers feel that we help them towards what they hope for?',
    whyItMatters: 'Good parents back a child’s hopes. Only the child can say whether we do.',
    definition:
      'People who agreed or strongly agreed that they are well supported towards their hopes and their goals in education, out of all who answered that question in the yearly survey.',
    who: 'children and care leavers who answered',
    says: 'feel well supported towards their hopes and goals in education',
    answers: ['M1', 'P1.1'],
    cites: 'The board’s measures dictionary of 2020, P1.1',
  }),
  surveyQuestion({
    id: 'feels-safe-and-well-cared-for',
    code: 'survey_safe',
    title: 'Feeling safe and well cared for',
    asks: 'Do children and care leavers feel safe and well cared for?',
    whyItMatters: 'It is the first thing that any child needs from a home.',
    definition:
      'People who agreed or strongly agreed that they feel safe and well cared for, out of all who answered that question in the yearly survey.',
    who: 'children and care leavers who answered',
    says: 'feel safe and well cared for',
    answers: ['M2', 'P1.2'],
    cites: 'The board’s measures dictionary of 2020, P1.2',
  }),
  surveyQuestion({
    id: 'reports-good-health-support',
    code: 'survey_health',
    title: 'Good help with health',
    asks: 'Do children say that they get good help with their health?',
    whyItMatters: 'Checks that are done on time are worth little if the child does not feel helped by them.',
    definition:
      'Children who said that the help they get with their health is good, out of all who answered that question in the yearly survey.',
    who: 'children who answered',
    says: 'say that they get good help with their health',
    answers: ['M3', 'P1.3'],
    cites: 'The board’s measures dictionary of 2020, P1.3',
  }),
  surveyQuestion({
    id: 'involved-in-their-pathway-plan',
    code: 'survey_pathway_plan',
    title: 'Having a say in the pathway plan',
    asks: 'Do care leavers say that they helped to write their own plan?',
    whyItMatters: 'A pathway plan is the young person’s plan. One that is written without them is not followed.',
    definition:
      'Care leavers who said that they were involved in their pathway plan, out of all who answered that question in the yearly survey.',
    who: 'care leavers who answered',
    says: 'say that they had a part in their pathway plan',
    answers: ['M5', 'P1.5'],
    cites: 'The board’s measures dictionary of 2020, P1.5',
  }),
  defineEntered({
    id: 'answered-the-survey',
    code: 'survey_response_rate',
    version: 1,
    title: 'Answers to the survey',
    asks: 'How many of those we asked answered the survey?',
    whyItMatters: 'A finding from a few answers is not the voice of all. This says how far the survey can be trusted.',
    theme: 'Voice and visits',
    unit: 'percent',
    better: 'higher',
    owner: 'Participation worker',
    frequency: 'yearly',
    definition:
      'Children in care and care leavers who sent back a survey with at least one answer, out of all who were invited.',
    whyEntered: 'Who was invited and who answered is known only to the participation team.',
    who: 'children and care leavers asked',
    says: 'answered the survey',
    cites: 'The board’s yearly survey, with a target of 100 answers',
    reviewed,
  }),
]
