import { PAGE_HEADERS } from './send-file.js';
import type { SignIn } from './sign-in.js';

/** A document that is made when the server starts. */
export interface MadeDocument {
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

function madeDocument(text: string, type: string, policy = "default-src 'none'"): MadeDocument {
  const headers = {
    ...PAGE_HEADERS,
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': String(Buffer.byteLength(text)),
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-cache',
  };
  return { text, headers };
}

/** What the pages for people are told before anything else: `/work/config.json`. Without `issuer` nobody can sign in. */
interface PagesConfig {
  readonly region: string | null;
  readonly issuer?: string;
  readonly clientId?: string;
  readonly mark?: string;
}

function configOf(signIn: SignIn['shown'], region: string | null): PagesConfig {
  if (!signIn) return { region };
  const { issuer, clientId, isDemo } = signIn;
  return { region, issuer, clientId, ...(isDemo ? { mark: '演示数据' } : {}) };
}

/** Documents of the server itself, by path. */
export function documentsOf(facts: {
  readonly signIn: SignIn['shown'];
  readonly region: string | null;
}): ReadonlyMap<string, MadeDocument> {
  const config = configOf(facts.signIn, facts.region);
  return new Map([['/work/config.json', madeDocument(JSON.stringify(config), 'application/json')]]);
}
