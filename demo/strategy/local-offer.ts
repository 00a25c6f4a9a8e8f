import type { OfferArea, OfferBasis } from '../../src/strategy/local-offer/local-offer.ts'

/** Entries of the invented local offer: one or more in each area that the law names. */
export const offers: readonly Readonly<{
  title: string
  area: OfferArea
  basis: OfferBasis
  what: string
  who: string
  how: string
  source: string
}>[] = [
  {
    title: 'No council tax',
    area: 'accommodation',
    basis: 'our choice',
    what: 'You do not pay council tax on your home.',
    who: 'Care leavers up to 25 who live in our area.',
    how: 'Your adviser tells the council tax team. You need do nothing.',
    source: 'Decision of Full Council, October 2019',
  },
  {
    title: 'Money for your first home',
    area: 'accommodation',
    basis: 'law',
    what: 'A grant for furniture and what you need when you first move in.',
    who: 'Care leavers who move into their own home.',
    how: 'Ask your adviser. You choose together what to buy.',
    source: 'Children Act 1989, section 24B',
  },
  {
    title: 'An adviser until you are 25',
    area: 'relationships',
    basis: 'law',
    what: 'One person who helps you with anything.',
    who: 'Care leavers from 18 to 25 who want one.',
    how: 'Ask us at any time, even if you said no before.',
    source: 'Children and Social Work Act 2017, section 3',
  },
  {
    title: 'Staying put with your carers',
    area: 'relationships',
    basis: 'law',
    what: 'You can go on living with your foster carers after you turn 18.',
    who: 'Young people in foster care who turn 18, if they and their carers want it. It can last until 21.',
    how: 'Talk to your social worker before you turn 17.',
    source: 'Children Act 1989, section 23CZA',
  },
  {
    title: 'Free prescriptions and help with the dentist',
    area: 'health and wellbeing',
    basis: 'entitlement',
    what: 'Help to claim free prescriptions, and to find a dentist.',
    who: 'Care leavers up to 25 with a low income.',
    how: 'Your adviser fills in the form with you.',
    source: 'National Health Service low income scheme',
  },
  {
    title: 'Money for university',
    area: 'education and training',
    basis: 'law',
    what: 'Money each year, and a place to live in the holidays.',
    who: 'Care leavers who go to university before they are 25.',
    how: 'Tell your adviser when you apply.',
    source: 'Children Act 1989, section 23C',
  },
  {
    title: 'A sure interview',
    area: 'employment',
    basis: 'our choice',
    what: 'If you meet what a job in the council asks for, you will be interviewed.',
    who: 'Care leavers up to 25.',
    how: 'Tick the box on the form.',
    source: 'Council policy on jobs',
  },
  {
    title: 'Help to register and vote',
    area: 'participation in society',
    basis: 'our choice',
    what: 'We help you to register, and to go and vote.',
    who: 'Care leavers from 16.',
    how: 'Ask your adviser or come to the forum.',
    source: 'Corporate Parenting Strategy 2024 to 2027',
  },
  {
    title: 'Swim and train for nothing',
    area: 'health and wellbeing',
    basis: 'our choice',
    what: 'A card that lets you into pools and gyms of the council, and into many places for a day out.',
    who: 'Children in care, and care leavers up to 25 who live in our area.',
    how: 'Ask your adviser or your carer for the card.',
    source: 'Corporate Parenting Strategy 2024 to 2027',
  },
  {
    title: 'A laptop and lessons',
    area: 'education and training',
    basis: 'our choice',
    what: 'A laptop, and a tutor if you need one.',
    who: 'Young people in care, and care leavers who learn.',
    how: 'Say so at the meeting on your plan for learning.',
    source: 'Corporate Parenting Strategy 2024 to 2027',
  },
  {
    title: 'Help when you have a child of your own',
    area: 'relationships',
    basis: 'our choice',
    what: 'Someone to ask, as you would ask a grandparent, and things that a baby needs.',
    who: 'Care leavers up to 25 who are parents, or soon will be.',
    how: 'Ask your adviser. Nobody thinks less of you for it.',
    source: 'Corporate Parenting Strategy 2024 to 2027',
  },
]
