import { may } from '../../access/index.ts'
import { inWords } from '../../kernel/index.ts'
import { Tag } from '../../ui/index.ts'
import { address, type Asked } from '../../web/index.ts'
import { type Blocker, isInTheWay } from './blocker.ts'

/** What stands in the way of these, with who can take it out of the way and where it was taken. */
export const Blockers = (p: {
  blockers: readonly Blocker[]
  /** What each is in the way of, where the page is not about that alone. */
  titles?: ReadonlyMap<string, string>
  person: Asked['person']
}) =>
  p.blockers.length > 0 && (
    <ul class="kept-blockers">
      {p.blockers.map(blocker => {
        const of = p.titles?.get(blocker.commitment ?? blocker.action ?? '')
        const open = isInTheWay(blocker)
        return (
          <li class="kept-blockers__one" id={`blocker-${blocker.id}`}>
            <p class="govuk-body kept-blockers__words">
              {open ? (
                <Tag classes={blocker.escalatedOn === null ? 'govuk-tag--orange' : 'govuk-tag--red'}>
                  {blocker.escalatedOn === null ? 'In the way' : 'With the board'}
                </Tag>
              ) : (
                <Tag classes="govuk-tag--green">Cleared</Tag>
              )}{' '}
              {blocker.words}
            </p>
            <p class="govuk-body-s kept-blockers__about">
              {of !== undefined && (
                <>
                  In the way of{' '}
                  <a
                    class="govuk-link"
                    href={
                      blocker.commitment === null
                        ? address('/actions/:action', { action: blocker.action ?? '' })
                        : address('/commitments/:commitment', { commitment: blocker.commitment })
                    }
                  >
                    {of}
                  </a>
                  .{' '}
                </>
              )}
              Raised on {inWords(blocker.raisedOn)}. Can be cleared by: {blocker.canClear}.
              {blocker.escalatedOn !== null && (
                <>
                  {' '}
                  Taken to {blocker.escalatedToName ?? 'a body'} on {inWords(blocker.escalatedOn)}
                  {blocker.escalatedMeeting !== null && blocker.escalatedMeetingOn !== null ? (
                    <>
                      , for the{' '}
                      <a
                        class="govuk-link"
                        href={address('/meetings/:meeting/agenda', { meeting: blocker.escalatedMeeting })}
                      >
                        meeting of {inWords(blocker.escalatedMeetingOn)}
                      </a>
                    </>
                  ) : (
                    ', through its forward plan'
                  )}
                  .
                </>
              )}
              {blocker.clearedOn !== null && ` Cleared on ${inWords(blocker.clearedOn)}: ${blocker.clearedHow}`}
            </p>
            {open && (
              <p class="govuk-body-s kept-no-print kept-blockers__deeds">
                {may(p.person, 'strategy.clear-blocker') && (
                  <a
                    class="govuk-link"
                    href={address('/delivery-plan/blockers/:blocker/clear', { blocker: blocker.id })}
                  >
                    Say how it was cleared<span class="govuk-visually-hidden">: {blocker.words}</span>
                  </a>
                )}
                {blocker.escalatedOn === null && may(p.person, 'strategy.escalate-blocker') && (
                  <a
                    class="govuk-link"
                    href={address('/delivery-plan/blockers/:blocker/escalate', { blocker: blocker.id })}
                  >
                    Take it to the board<span class="govuk-visually-hidden">: {blocker.words}</span>
                  </a>
                )}
              </p>
            )}
          </li>
        )
      })}
    </ul>
  )
