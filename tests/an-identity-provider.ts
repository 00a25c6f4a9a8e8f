import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mock } from 'node:test'
import { Provider } from 'oidc-provider'

// A real OpenID Connect provider on this machine, as a council would have one, and a browser that goes through its forms.

export type ProviderAccount = Readonly<{ email: string; verified: boolean }>

export type AnIdentityProvider = Readonly<{
  issuer: string
  client: string
  secret: string
  /** Whom it knows, by what they type to sign in there. */
  accounts: Map<string, ProviderAccount>
  close: () => Promise<void>
}>

const listening = (server: Server, port = 0): Promise<number> =>
  new Promise(resolve => server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)))

/** A port that nobody has: the app must know its own address before it listens. */
export const aFreePort = async (): Promise<number> => {
  const server = createServer()
  const port = await listening(server)
  await new Promise(resolve => server.close(resolve))
  return port
}

export const anIdentityProvider = async (returnTo: string, onPort?: number): Promise<AnIdentityProvider> => {
  // It is made for production, and says on the console what a test leaves as it comes.
  const quiet = [mock.method(console, 'warn', () => {}), mock.method(console, 'info', () => {})]
  const accounts = new Map<string, ProviderAccount>()
  const port = onPort ?? (await aFreePort())
  const issuer = `http://127.0.0.1:${port}`
  const [client, secret] = ['kept', 'a-secret-between-the-two-of-them']
  const provider = new Provider(issuer, {
    clients: [{ client_id: client, client_secret: secret, redirect_uris: [returnTo] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    cookies: { keys: ['of-a-test'] },
    pkce: { required: () => true },
    findAccount: (_context, id) => {
      const account = accounts.get(id)
      return account
        ? { accountId: id, claims: () => ({ sub: id, email: account.email, email_verified: account.verified }) }
        : undefined
    },
  })
  const handle = provider.callback()
  const server = createServer((request, response) => void handle(request, response))
  await listening(server, port)
  return {
    issuer,
    client,
    secret,
    accounts,
    close: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      for (const one of quiet) one.mock.restore()
    },
  }
}

export type Seen = Readonly<{ url: URL; status: number; body: string; words: string }>

/** A browser on the network: cookies for each site, redirections followed, forms sent as they stand. */
export class WebBrowser {
  readonly #jars = new Map<string, Map<string, string>>()
  /** Every address that it was sent to, in order. */
  readonly visited: string[] = []

  cookiesOf(site: string): Map<string, string> {
    const jar = this.#jars.get(new URL(site).origin) ?? new Map<string, string>()
    this.#jars.set(new URL(site).origin, jar)
    return jar
  }

  async go(
    address: string | URL,
    form: Readonly<Record<string, string>> | null = null,
    until: (url: URL) => boolean = () => false,
  ): Promise<Seen> {
    let url = new URL(address)
    let body = form === null ? null : new URLSearchParams(form)
    for (let hop = 0; hop < 20; hop += 1) {
      this.visited.push(url.href)
      const jar = this.cookiesOf(url.origin)
      const answer = await fetch(url, {
        method: body === null ? 'GET' : 'POST',
        redirect: 'manual',
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(body === null ? {} : { body }),
      })
      for (const line of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
        if (value === '' || /expires=thu, 01 jan 1970|max-age=0/i.test(line)) jar.delete(name)
        else jar.set(name, value)
      }
      const to = answer.headers.get('location')
      const text = await answer.text()
      if (to === null)
        return {
          url,
          status: answer.status,
          body: text,
          words: text
            .replaceAll(/<(title|style|script)\b[\s\S]*?<\/\1>|<[^>]+>/g, ' ')
            .replaceAll(/\s+/g, ' ')
            .trim(),
        }
      url = new URL(to, url)
      body = null
      if (until(url)) return { url, status: 0, body: '', words: '' }
    }
    throw new Error(`Sent on too often: ${this.visited.join(' ')}`)
  }

  /** Fills in the first form of the page and sends it. */
  submit(seen: Seen, fields: Readonly<Record<string, string>>, until?: (url: URL) => boolean): Promise<Seen> {
    const form = /<form\b[\s\S]*?<\/form>/.exec(seen.body)?.[0] ?? ''
    const action = /\baction="([^"]+)"/.exec(form)?.[1] ?? ''
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value] as const,
    )
    return this.go(new URL(action, seen.url), { ...Object.fromEntries(hidden), ...fields }, until)
  }
}
