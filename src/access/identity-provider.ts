import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  type ClientAuth,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'

/** The council's own sign-in, as the settings name it. */
export type SignInProvider = Readonly<{ issuer: string; client: string; secret: string }>

/** Somebody whom the council's sign-in vouches for. */
export type Account = Readonly<{
  /** Who it is there, for good: the issuer and its name for them. */
  subject: string
  /** Their address, only where the provider says that it is theirs. */
  email: string | null
}>

/** How Kept asks the council who somebody is. */
export type CouncilSignIn = Readonly<{
  begin: () => Promise<Readonly<{ to: URL; state: string; nonce: string; verifier: string }>>
  finish: (came: URL, flow: Readonly<{ state: string; nonce: string; verifier: string }>) => Promise<Account>
}>

const seconds = 10

const isThisMachine = (issuer: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname)

/** The secret goes the way that the provider takes. OpenID Connect Discovery: where it does not say, in the header. */
const secretOf =
  (secret: string): ClientAuth =>
  (server, client, body, headers) => {
    const post = server.token_endpoint_auth_methods_supported?.includes('client_secret_post') ?? false
    return (post ? ClientSecretPost(secret) : ClientSecretBasic(secret))(server, client, body, headers)
  }

type Claims = Readonly<Record<string, unknown>>

/**
 * An address counts only where the provider vouches for it, since it opens the door to whoever has it. Microsoft Entra ID has no
 * `email_verified`; its optional claim `xms_edov` says that the owner of the address's domain was checked.
 */
const vouchedFor = (claims: Claims): string | null => {
  const sure = claims['email_verified'] === true || [true, 1, '1', 'true'].includes(claims['xms_edov'] as never)
  return sure && typeof claims['email'] === 'string' && claims['email'] !== '' ? claims['email'] : null
}

/** Speaks OpenID Connect with the provider: authorisation code with PKCE, state and nonce, every ID token's signature checked. */
export const identityProvider = (provider: SignInProvider, returnTo: string): CouncilSignIn => {
  const issuer = new URL(provider.issuer)
  const secret = secretOf(provider.secret)
  // Asked for at the first sign-in, so that Kept starts while the provider is away; a failure is not remembered.
  let found: Promise<Configuration> | null = null
  const configuration = (): Promise<Configuration> => {
    found ??= discovery(issuer, provider.client, undefined, secret, {
      timeout: seconds,
      execute: [enableNonRepudiationChecks, ...(isThisMachine(issuer) ? [allowInsecureRequests] : [])],
    }).catch((error: unknown) => {
      found = null
      throw error
    })
    return found
  }
  return {
    begin: async () => {
      const config = await configuration()
      const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
      const to = buildAuthorizationUrl(config, {
        redirect_uri: returnTo,
        scope: 'openid email',
        response_type: 'code',
        state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
      return { to, state, nonce, verifier }
    },
    finish: async (came, flow) => {
      const config = await configuration()
      const tokens = await authorizationCodeGrant(config, new URL(`${returnTo}${came.search}`), {
        expectedState: flow.state,
        expectedNonce: flow.nonce,
        pkceCodeVerifier: flow.verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new TypeError('The provider gave no ID token')
      const { issuer: named, userinfo_endpoint: moreAt } = config.serverMetadata()
      const told: Claims =
        claims['email'] === undefined && moreAt ? await fetchUserInfo(config, tokens.access_token, claims.sub) : claims
      return { subject: `${named} ${claims.sub}`, email: vouchedFor(told) }
    },
  }
}
