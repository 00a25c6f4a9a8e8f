import type { CheckedReport, Found } from './finding.ts'
import { foundIn, matchesIn, passagesOf, sentencesOf } from './passages.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Words with a capital that are no surname. */
const notASurname = words(
  `Council County Borough City Town District Parish Unitary Early Help Royal British English Welsh Scottish Irish European Afghan Syrian
  Ukrainian Vietnamese Albanian Kurdish Sudanese Eritrean Iranian Iraqi Roma Gypsy Traveller Stronger Strengthening Supporting Troubled
  Christmas Easter Summer Winter Spring Autumn Wessex Vale North South East West Northern Southern Eastern Western Local National First
  Second Third Fourth Virtual School Foster Fostering Adoption Adoptive Birth Kinship Care Caring Corporate Parenting Health Social Work
  Education Young Junior Senior Children Child Family Families House Household Leaving Service Services Annual Private Same Whole New Old
  Armed Forces Army Navy Military Service Muslim Christian Jewish Hindu Sikh Asian African Black White Mixed Other Change Connected
  Supporting Working Placement Residential Respite Therapeutic Ofsted Sibling Siblings Host Extended Nuclear Immediate Wider Blended Ideal`,
)

const notHalfOfAPair = words(
  `And Or Yes No Adult Adults Child Children Male Female Boy Boys Girl Girls Mother Father Parent Parents Carer Carers Foster Adoption
  Adopted Health Social Mental Physical Education Police Court Council Housing Care Leaving Home School Schools College University
  High Medium Low Red Amber Green Start End January February March April May June July August September October November December
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Spring Summer Autumn Winter North South East West Part Full Time Day Night
  Internal External Local National Public Private Open Closed Formal Informal Primary Secondary Special Team Teams Manager Officer
  Member Members Chair Vice Director Service Services Panel Board Group Forum Report Strategy Plan Review Visit Training Support
  Recruitment Retention Assessment Placement Placements Kinship Connected Mainstream Short Long Term Breaks Emergency Permanent Respite
  Residential Independent Supported Living Semi Staying Put Close Personal Business Word Excel Email Phone Text Online Virtual In Out
  White Black Asian Mixed British Other Unknown Chinese Arab Muslim Christian Male Non Binary Total Number Percent Rate Year Quarter`,
)

const aFamily =
  /\bthe\s+([A-Z][a-z]{1,30}(?:[’'-][A-Z]?[a-z]{1,30}){0,3})\s+(?:family|household|siblings|twins|brothers|sisters)\b(?!\s+(?:programme|service|services|strategy|hub|hubs|centre|centres|support|court))/g
const aCouple =
  /\b(?:Mr|Mrs|Ms|Miss|Mx)\.?\s+(?:(?:and|&)\s+(?:Mr|Mrs|Ms|Miss|Mx)\.?\s+)?(?!Justice\b)([A-Z][a-z’'-]{1,40}|[A-Z]\b)/g
const aPair = /\(\s*([A-Z][a-z]{1,30}(?:[’'-][A-Z]?[a-z]+)?)\s*[/&]\s*([A-Z][a-z]{1,30}(?:[’'-][A-Z]?[a-z]+)?)\s*\)/g
const ofAHome =
  /\b(?:adopt\w*|foster\w*|carers?|child|children|de-?regist\w*|famil\w*|household|placements?|siblings?)\b/i
const calledSo =
  /\b(?:child|boy|girl|young\s+person|baby|son|daughter|brother|sister|care\s+leaver|sibling)s?,?\s+(?:called|named|whose\s+name\s+is)\s+[“‘"']?([A-Z][a-z]{1,30})/g
const withAge = /\b([A-Z][a-z]{2,})(?:\s*,|\s*\(|\s)\s*aged\s+\d{1,2}\b/g
const notAName =
  /^(?:Those|Children|Child|People|Person|Young|Anyone|Everyone|Girls?|Boys?|Leavers?|Pupils?|Adults?|Females?|Males?|Teenagers?|Babies|Parents|Students|Siblings|Infants|Residents|Women|Men|Population|Currently|Percentage|Number|Total|Is|Are|Was|Were|When|And|Or|For|If|Aged|All|Most|Some|Only|Carers?|Members|Groups?|Now)$/

const says = {
  family: 'This looks like the name of a family. Take the name out, or say “a family”',
  person:
    'This looks like the name of a parent, a carer or another private person. Say who they are by their part (“a foster carer”)',
  child: 'This looks like the name of a child or young person. Take it out, or say “a young person”',
}

/** Names that look like a child's or a family's. "Child A" and people named by their office are no such names. */
export const namesOfFamilies = (report: CheckedReport): Found[] => {
  if (report.part !== 'open') return []
  const passages = passagesOf(report).filter(
    ({ field }) => !['portfolioHolder', 'leadOfficer', 'officerContact', 'author'].includes(field ?? ''),
  )
  return [
    ...matchesIn(passages, aFamily)
      .filter(({ match }) => !notASurname.has(match[1] ?? ''))
      .map(({ passage, quote }) => foundIn(passage, says.family, quote)),
    ...matchesIn(passages, aCouple).map(({ passage, quote }) => foundIn(passage, says.person, quote)),
    ...matchesIn(passages, aPair)
      .filter(({ passage, match }) => {
        const sentence = sentencesOf(passage.text).find(one => one.includes(match[0])) ?? passage.text
        return (
          ofAHome.test(sentence.replace(match[0], '')) &&
          !notHalfOfAPair.has(match[1] ?? '') &&
          !notHalfOfAPair.has(match[2] ?? '')
        )
      })
      .map(({ passage, quote }) => foundIn(passage, says.family, quote)),
    ...matchesIn(passages, calledSo).map(({ passage, quote }) => foundIn(passage, says.child, quote)),
    ...matchesIn(passages, withAge)
      .filter(({ match }) => !notAName.test(match[1] ?? ''))
      .map(({ passage, quote }) => foundIn(passage, says.child, quote)),
  ]
}
