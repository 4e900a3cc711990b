/** Sign-in by OIDC code with PKCE. Tokens live in memory only; what a redirect needs waits in this tab's session. */
import * as oauth from 'oauth4webapi';
import type { PagesConfig } from './config.js';
import { identityOf, type Identity } from './identity.js';

/** What is known once a person has signed in. */
export interface Grant {
  readonly accessToken: string;
  readonly idToken: string | undefined;
  readonly refreshToken: string | undefined;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  readonly identity: Identity;
}

interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The page to come back to, as its hash. */
  readonly back: string;
}

const KEY = 'jg:sign-in:journey';
const DEFAULT_SECONDS = 300;

/** Without its query: the address that is registered with the provider. */
export function homeAddress(): string {
  return new URL('./', document.baseURI.replace(/[?#].*$/, '')).href;
}

function isLocal(url: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname) || url.origin === location.origin;
}

/** One OIDC provider, as seen by these pages. */
export class Provider {
  private readonly config: PagesConfig;
  private readonly client: oauth.Client;
  private known: Promise<oauth.AuthorizationServer> | undefined;

  constructor(config: PagesConfig) {
    this.config = config;
    this.client = { client_id: config.clientId };
  }

  /** Leaves for the provider's page. */
  async leave(back: string): Promise<void> {
    const server = await this.server();
    const journey: Journey = {
      state: oauth.generateRandomState(),
      nonce: oauth.generateRandomNonce(),
      verifier: oauth.generateRandomCodeVerifier(),
      back,
    };
    sessionStorage.setItem(KEY, JSON.stringify({ schemaVersion: 1, ...journey }));
    const url = new URL(server.authorization_endpoint!);
    const { resource } = this.config;
    const query = {
      client_id: this.client.client_id,
      redirect_uri: homeAddress(),
      response_type: 'code',
      scope: this.config.scope ?? 'openid',
      state: journey.state,
      nonce: journey.nonce,
      code_challenge: await oauth.calculatePKCECodeChallenge(journey.verifier),
      code_challenge_method: 'S256',
      ...(resource === undefined ? {} : { resource }),
    };
    Object.entries(query).forEach(([name, value]) => url.searchParams.set(name, value));
    location.assign(url.href);
  }

  /** Where this tab came back from the provider: what it brought, and the page that was left. The address is cleaned. */
  async arrive(): Promise<{ readonly grant: Grant; readonly back: string } | null> {
    const url = new URL(location.href);
    if (!url.searchParams.has('state')) return null;
    const kept = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    history.replaceState(null, '', homeAddress() + url.hash);
    if (kept === null) return null;
    const journey = JSON.parse(kept) as Journey;
    const server = await this.server();
    const params = oauth.validateAuthResponse(server, this.client, url, journey.state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      this.client,
      oauth.None(),
      params,
      homeAddress(),
      journey.verifier,
      this.options,
    );
    const answer = await oauth.processAuthorizationCodeResponse(server, this.client, response, {
      expectedNonce: journey.nonce,
      requireIdToken: true,
    });
    return { grant: this.grantOf(answer), back: journey.back };
  }

  /** A further token without any page; null where the provider gave nothing to ask with. */
  async renew(grant: Grant): Promise<Grant | null> {
    if (grant.refreshToken === undefined) return null;
    const server = await this.server();
    const response = await oauth.refreshTokenGrantRequest(
      server,
      this.client,
      oauth.None(),
      grant.refreshToken,
      this.options,
    );
    const answer = await oauth.processRefreshTokenResponse(server, this.client, response);
    return this.grantOf(answer, grant);
  }

  /** Where the provider forgets the person too; null where it has no such page. */
  async goodbye(grant: Grant): Promise<string | null> {
    const { end_session_endpoint: end } = await this.server();
    if (end === undefined) return null;
    const url = new URL(end);
    url.searchParams.set('client_id', this.client.client_id);
    url.searchParams.set('post_logout_redirect_uri', homeAddress());
    if (grant.idToken !== undefined) url.searchParams.set('id_token_hint', grant.idToken);
    return url.href;
  }

  private get options(): { readonly [oauth.allowInsecureRequests]: boolean } {
    // On one machine there is nobody between; everywhere else the provider has to be https.
    return { [oauth.allowInsecureRequests]: isLocal(new URL(this.config.issuer)) };
  }

  private server(): Promise<oauth.AuthorizationServer> {
    const issuer = new URL(this.config.issuer);
    this.known ??= oauth
      .discoveryRequest(issuer, { ...this.options, algorithm: 'oidc' })
      .then((response) => oauth.processDiscoveryResponse(issuer, response))
      .catch((error: unknown) => {
        this.known = undefined;
        throw error;
      });
    return this.known;
  }

  private grantOf(answer: oauth.TokenEndpointResponse, before?: Grant): Grant {
    const claims = oauth.getValidatedIdTokenClaims(answer);
    return {
      accessToken: answer.access_token,
      idToken: answer.id_token ?? before?.idToken,
      refreshToken: answer.refresh_token ?? before?.refreshToken,
      expiresAt: Date.now() + (answer.expires_in ?? DEFAULT_SECONDS) * 1000,
      identity: claims ? identityOf(claims, answer.access_token, this.config.claims) : before!.identity,
    };
  }
}
