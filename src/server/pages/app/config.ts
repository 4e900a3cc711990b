/** What `config.json` beside the pages says: where people sign in, and whose server this is. */
export interface PagesConfig {
  /** The OIDC provider's address, as its tokens say it. */
  readonly issuer: string;
  readonly clientId: string;
  /** Default `openid`. */
  readonly scope?: string;
  /** Whom tokens are to be meant for (RFC 8707), where the provider wants to be told. */
  readonly resource?: string;
  /** The administrative code that requests name; null: the server has one region of its own. */
  readonly region: string | null;
  /** Shown beside the name of the pages, such as 示例县教育体育局. */
  readonly bureau?: string;
  /** Such as 演示数据: always shown. */
  readonly mark?: string;
  /** Under which claims roles and units stand: a name or a path with dots. */
  readonly claims?: { readonly roles?: string; readonly units?: string };
  readonly languages?: readonly string[];
}

function isConfig(value: unknown): value is PagesConfig {
  const { issuer, clientId } = (value ?? {}) as Partial<Record<string, unknown>>;
  return typeof issuer === 'string' && typeof clientId === 'string';
}

/** @throws {Error} where there is none, or it does not say who signs people in. */
export async function readConfig(): Promise<PagesConfig> {
  const response = await fetch(new URL('config.json', document.baseURI), { headers: { Accept: 'application/json' } });
  const config: unknown = response.ok ? await response.json() : undefined;
  if (!isConfig(config)) throw new Error('config.json does not say who signs people in');
  return config;
}
