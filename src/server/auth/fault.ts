/** Why a token is refused. All but `unreachable` are the caller's to put right (401); that one is ours (503). */
export const AuthReason = {
  malformed: 'malformed',
  expired: 'expired',
  notYet: 'not-yet',
  signature: 'signature',
  issuer: 'issuer',
  audience: 'audience',
  algorithm: 'algorithm',
  claims: 'claims',
  unreachable: 'unreachable',
} as const;
export type AuthReason = (typeof AuthReason)[keyof typeof AuthReason];

/** A token that is not taken. The message is for the log: it holds nothing of the token, and there is no `cause` that could. */
export class AuthFault extends Error {
  readonly reason: AuthReason;

  constructor(reason: AuthReason, message: string) {
    super(message);
    this.name = 'AuthFault';
    this.reason = reason;
  }
}
