/** Types of calls, drawn from the contract. */
import type * as z from 'zod/mini';
import type { Endpoints, EndpointName } from '../contract/index.js';

type ParametersOf<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParametersOf<Rest>
  : never;

/** What stands in the path of an endpoint. */
export type PathOf<N extends EndpointName> = Readonly<Record<ParametersOf<Endpoints[N]['path']>, string>>;

/** What may stand behind the question mark. */
export type QueryOf<N extends EndpointName> = Endpoints[N] extends { readonly query: infer Q extends z.ZodMiniType }
  ? Readonly<z.input<Q>>
  : Readonly<Record<string, never>>;

/** What is sent. */
export type BodyOf<N extends EndpointName> = Endpoints[N] extends { readonly body: infer B extends z.ZodMiniType }
  ? z.input<B>
  : undefined;

/** What is answered. */
export type AnswerOf<N extends EndpointName> = Endpoints[N] extends { readonly answer: infer A extends z.ZodMiniType }
  ? z.output<A>
  : undefined;

/** One thing of a list. */
export type ItemOf<N extends EndpointName> = AnswerOf<N> extends { items: (infer T)[] } ? T : never;

/** Endpoints that answer a list. */
export type ListName = {
  [N in EndpointName]: AnswerOf<N> extends { items: unknown[]; next: string | null } ? N : never;
}[EndpointName];

/** What a list may be asked, but for where it goes on. */
export type ListQuery<N extends ListName> = Omit<QueryOf<N>, 'cursor'>;

type Keyed<N extends EndpointName> = Endpoints[N] extends { readonly method: 'POST'; readonly body: unknown }
  ? Endpoints[N] extends { readonly isPlain: true }
    ? never
    : N
  : never;

/** Endpoints that take JSON under an idempotency key: what is sent to them twice is done once. */
export type KeyedName = { [N in EndpointName]: Keyed<N> }[EndpointName];

/** A request as plain JSON, to be kept and sent later. It names no address and no token. */
export type QueuedCall = {
  [N in KeyedName]: {
    readonly endpoint: N;
    readonly path: PathOf<N>;
    readonly query?: QueryOf<N>;
    readonly body: BodyOf<N>;
  };
}[KeyedName];
