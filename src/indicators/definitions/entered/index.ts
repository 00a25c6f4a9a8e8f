import type { Indicator } from '../../define.ts'
import { boardMeasures } from './board.ts'
import { commissioningMeasures } from './commissioning.ts'
import { complaintsAndAuditMeasures } from './complaints-and-audit.ts'
import { educationMeasures } from './education.ts'
import { forumMeasures } from './forums.ts'
import { fosteringMeasures } from './fostering.ts'
import { healthMeasures } from './health.ts'
import { leavingCareMeasures } from './leaving-care.ts'
import { missingAndExploitationMeasures } from './missing-and-exploitation.ts'
import { surveyMeasures } from './survey.ts'

/** Every measure that no extract can give, with the person who enters it. */
export const enteredMeasures: readonly Indicator[] = [
  ...surveyMeasures,
  ...forumMeasures,
  ...healthMeasures,
  ...educationMeasures,
  ...missingAndExploitationMeasures,
  ...leavingCareMeasures,
  ...commissioningMeasures,
  ...fosteringMeasures,
  ...complaintsAndAuditMeasures,
  ...boardMeasures,
]
