import type { JWTPayload } from 'jose';
import { AuthFault } from './fault.js';
import { isRegionScope, isRole, type Principal } from './principal.js';

/** Under which claims a provider says what a person may do: a name, or a path with dots (`realm_access.roles`). */
export interface ClaimNames {
  /** Default `roles`. */
  readonly roles?: string;
  /** Default `regions`. */
  readonly regions?: string;
  /** Default `units`. */
  readonly units?: string;
}

const UNIT_ID = /^[\w.:-]{1,128}$/;

function ownValue(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}

/** Names with dots of their own come first: some providers ask for claims that look like addresses. */
function claimOf(payload: JWTPayload, name: string): unknown {
  return ownValue(payload, name) ?? name.split('.').reduce<unknown>(ownValue, payload);
}

function textsOf(payload: JWTPayload, name: string): readonly string[] {
  const value = claimOf(payload, name);
  if (value === undefined || value === null) return [];
  if (typeof value === 'string') return value.split(/[\s,]+/).filter((text) => text !== '');
  if (Array.isArray(value) && value.every((text) => typeof text === 'string')) return value;
  throw new AuthFault('claims', `the claim "${name}" is no list of texts`);
}

function textOf(payload: JWTPayload, name: string): string | null {
  const value = ownValue(payload, name);
  return typeof value === 'string' && value !== '' ? value : null;
}

function unique<T extends string>(texts: readonly T[]): readonly T[] {
  return [...new Set(texts)];
}

/** What marks a token as something else than an access token that its bearer may simply show. */
function refuseOtherTokens(payload: JWTPayload): void {
  const kind = textOf(payload, 'typ')?.toLowerCase();
  if (Object.hasOwn(payload, 'at_hash') || Object.hasOwn(payload, 'c_hash') || kind === 'id')
    throw new AuthFault('claims', 'an id token is no access token');
  if (kind === 'refresh' || kind === 'offline') throw new AuthFault('claims', 'a refresh token is no access token');
  if (Object.hasOwn(payload, 'cnf')) throw new AuthFault('claims', 'the token is bound to a key that was not shown');
}

/**
 * Who a token, whose signature and times are good, speaks of. Unknown roles and what is no code or id are left out.
 *
 * @throws {AuthFault} `claims` where a claim has not its shape.
 */
export function toPrincipal(payload: JWTPayload, names: ClaimNames = {}): Principal {
  refuseOtherTokens(payload);
  const subject = textOf(payload, 'sub');
  if (subject === null || subject.length > 255) throw new AuthFault('claims', 'the claim "sub" names nobody');
  const roles = unique(textsOf(payload, names.roles ?? 'roles').filter(isRole));
  const regions = unique(textsOf(payload, names.regions ?? 'regions').filter(isRegionScope));
  const units = unique(textsOf(payload, names.units ?? 'units').filter((id) => UNIT_ID.test(id)));
  const client = textOf(payload, 'azp') ?? textOf(payload, 'client_id');
  // A role that holds nowhere, or a place without a role, gives nothing: nobody downstream has to think of it.
  if (roles.length === 0 || regions.length === 0) return { subject, roles: [], regions: [], units: [], client };
  return { subject, roles, regions, units, client };
}
