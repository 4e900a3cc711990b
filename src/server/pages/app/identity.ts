/** Who is signed in, as far as pages show or hide things by it. The server judges by itself what they may do. */
export const ROLES = ['officer', 'clerk', 'department', 'auditor'] as const;
export type Role = (typeof ROLES)[number];

export interface Identity {
  /** The provider's own name for the account: never shown, never in an address. */
  readonly subject: string;
  /** What the provider calls the person or office. */
  readonly name: string | null;
  readonly roles: readonly Role[];
  readonly units: readonly string[];
}

type Claims = Readonly<Record<string, unknown>>;

const has = (value: object, name: string): boolean => Object.prototype.hasOwnProperty.call(value, name);

function step(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && has(value, name) ? (value as Claims)[name] : undefined;
}

function textsOf(claims: Claims, name: string): string[] {
  const value = step(claims, name) ?? name.split('.').reduce<unknown>(step, claims);
  if (typeof value === 'string') return value.split(/[\s,]+/).filter(Boolean);
  return Array.isArray(value) ? value.filter((text): text is string => typeof text === 'string') : [];
}

/** The claims of a token that is a JWT; empty for any other. Its signature is the server's business. */
function claimsOf(token: string): Claims {
  try {
    const [, body = ''] = token.split('.');
    const bytes = Uint8Array.from(atob(body.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0));
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof claims === 'object' && claims !== null ? (claims as Claims) : {};
  } catch {
    return {};
  }
}

/** Reads the id token first; some providers write roles into the access token only. */
export function identityOf(
  idClaims: Claims & { readonly sub: string },
  accessToken: string,
  names: { readonly roles?: string; readonly units?: string } = {},
): Identity {
  const access = claimsOf(accessToken);
  const read = (name: string): string[] => {
    const own = textsOf(idClaims, name);
    return own.length > 0 ? own : textsOf(access, name);
  };
  const roles = read(names.roles ?? 'roles');
  const name = idClaims['name'];
  return {
    subject: idClaims.sub,
    name: typeof name === 'string' && name !== '' ? name : null,
    roles: ROLES.filter((role) => roles.includes(role)),
    units: read(names.units ?? 'units'),
  };
}
