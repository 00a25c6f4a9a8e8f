import { type MinutesVersion, youngPeopleInWords } from '../../board/index.ts'

type Header = MinutesVersion['header']

const Group = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length > 0 && (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {lines.map(line => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )

const withPart = (one: Header['members'][number]): string =>
  one.forPart === '' ? one.shownAs : `${one.shownAs} (${one.forPart})`

/** By role; young people are counted and never named. */
export const WhoWasThere = ({ header }: { header: Header }) => (
  <>
    <Group
      title="In the chair"
      lines={header.chairs.map(one => [one.takenBy, one.from].filter(words => words !== '').join(', '))}
    />
    <Group title="Members who were there" lines={header.members.map(withPart)} />
    <Group
      title="Members who could not come"
      lines={header.apologies.map(one =>
        one.substitute === '' ? one.shownAs : `${one.shownAs}; in their place: ${one.substitute}`,
      )}
    />
    <Group title="Council officers, for all or part of it" lines={header.officers.map(withPart)} />
    <Group title="Others" lines={header.guests.map(withPart)} />
    {header.youngPeople > 0 && <p class="govuk-body">{youngPeopleInWords(header.youngPeople)}</p>}
  </>
)
