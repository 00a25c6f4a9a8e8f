/** One line on the page of a record that leads to its thread: why it is there, and what came of it. */
export const WalkTheThread = (p: { kind: 'action' | 'card' | 'decision' | 'measure' | 'report'; id: string }) => (
  <p class="govuk-body kept-no-print">
    <a class="govuk-link" href={`/thread/${p.kind}/${encodeURIComponent(p.id)}`}>
      Walk the thread
    </a>
    : why this is here, and what came of it
  </p>
)
