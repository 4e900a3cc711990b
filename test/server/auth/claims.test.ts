import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import type { JWTPayload } from 'jose';
import { AuthReason } from '../../../src/server/auth/fault.js';
import { createVerifier, type VerifierOptions } from '../../../src/server/auth/verifier.js';
import {
  AUDIENCE,
  bearer,
  clerkClaims,
  createSigner,
  ISSUER,
  isRefused,
  NOON,
  type Signer,
} from './helpers/fake-issuer.js';

let signer: Signer;

before(async () => {
  signer = await createSigner('k1');
});

describe('what a token says of a person', () => {
  async function principalOf(claims: Readonly<Record<string, unknown>>, names?: VerifierOptions['claims']) {
    const keys = { keys: [signer.publicJwk] };
    const given = names && { claims: names };
    const { verify } = createVerifier({ issuer: ISSUER, audience: AUDIENCE, keys, now: () => NOON, ...given });
    return (await verify(await bearer(signer, clerkClaims(claims))))!;
  }

  it('is read by other names, by paths, and by names that look like addresses', async () => {
    const claims = {
      realm_access: { roles: ['officer', 'offline_access'] },
      'https://bureau.example/regions': '4104',
      groups: 'office, finance',
    };
    const names = { roles: 'realm_access.roles', regions: 'https://bureau.example/regions', units: 'groups' };
    const { roles, regions, units } = await principalOf(claims, names);
    assert.deepEqual(
      { roles, regions, units },
      { roles: ['officer'], regions: ['4104'], units: ['office', 'finance'] },
    );
  });

  it('leaves out unknown roles, what is no region, what is no unit, and what is said twice', async () => {
    const found = await principalOf({
      roles: ['clerk', 'root', 'Officer', 'toString', 'clerk'],
      regions: ['410402', '*', '000000', '41040'],
      units: ['school-1', 'a b', '', 'x'.repeat(129)],
    });
    assert.deepEqual([found.roles, found.regions, found.units], [['clerk'], ['410402'], ['school-1']]);
  });

  const nothing: [why: string, claims: Readonly<Record<string, unknown>>][] = [
    ['a region', { regions: undefined }],
    ['a region that is one', { regions: ['everywhere'] }],
    ['a role', { roles: [] }],
    ['a role that is known', { roles: ['admin'] }],
    ['either', { roles: null, regions: null }],
  ];
  for (const [why, claims] of nothing)
    it(`is nothing without ${why}`, async () => {
      const { subject, roles, regions, units } = await principalOf(claims);
      assert.deepEqual({ subject, roles, regions, units }, { subject: 'account-7', roles: [], regions: [], units: [] });
    });

  it('is nothing where the claim is a name that objects are born with', async () => {
    assert.deepEqual((await principalOf({}, { roles: 'toString' })).roles, []);
  });

  it('names the program by azp, else by client_id, else not at all', async () => {
    assert.equal((await principalOf({ client_id: 'desk' })).client, 'pages');
    assert.equal((await principalOf({ azp: undefined, client_id: 'desk' })).client, 'desk');
    assert.equal((await principalOf({ azp: undefined })).client, null);
  });

  const bad: [what: string, claims: Readonly<Record<string, unknown>>][] = [
    ['roles that are a number', { roles: 7 }],
    ['roles that are an object', { roles: { officer: true } }],
    ['regions that are numbers', { regions: [410402] }],
    ['nobody', { sub: '' }],
    ['a subject that is no text', { sub: 7 }],
    ['a subject without end', { sub: 'x'.repeat(256) }],
    ['no subject', { sub: undefined }],
    ['no end of its time', { exp: undefined }],
    ['an end that is no number', { exp: 'tomorrow' }],
    ['a start that is no number', { nbf: 'today' }],
    ['that it is an id token', { at_hash: 'abc' }],
    ['that it is an id token in the way of some providers', { typ: 'ID' }],
    ['that it is a refresh token', { typ: 'Refresh' }],
    ['that it is bound to a key that is not shown', { cnf: { jkt: 'abc' } }],
  ];
  for (const [what, claims] of bad)
    it(`is refused when it says ${what}`, async () => {
      await assert.rejects(principalOf(claims), isRefused('claims'));
    });
});

describe('the token of the operators’ guide', () => {
  for (const page of ['sign-in.md', 'sign-in.zh-CN.md'])
    it(`is taken as ${page} shows it`, async () => {
      const text = readFileSync(new URL(`../../../docs/operate/${page}`, import.meta.url), 'utf8');
      const claims = JSON.parse(/^```json\n([^]*?)^```$/m.exec(text)![1]!) as JWTPayload;
      const [, issuer = '', audience = ''] = /--issuer (\S+) --audience (\S+)/.exec(text)!;
      const now = () => new Date(claims.iat! * 1000);
      const { verify } = createVerifier({ issuer, audience, keys: { keys: [signer.publicJwk] }, now });
      const { roles, regions, units, client } = (await verify(await bearer(signer, claims)))!;
      assert.deepEqual(
        { roles, regions, units, client },
        { roles: ['clerk'], regions: ['410402'], units: ['school-1'], client: 'jiaogai' },
      );
      for (const reason of Object.values(AuthReason)) assert.ok(text.includes(`| \`${reason}\``), reason);
    });
});
