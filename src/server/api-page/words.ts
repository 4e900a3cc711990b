/** Every sentence of the API's page, in one language. */
export interface PageWords {
  readonly lang: string;
  readonly title: string;
  readonly lead: string;
  readonly other: { readonly lang: string; readonly href: string; readonly name: string };
  readonly skip: string;
  readonly sections: string;
  readonly document: string;
  readonly documentHint: string;
  readonly base: string;
  readonly release: string;
  readonly rules: string;
  /** What holds for all endpoints: a heading and a sentence each. */
  readonly ruleList: readonly (readonly [string, string])[];
  readonly endpoints: string;
  readonly parameters: string;
  readonly parameterHead: readonly [string, string, string];
  readonly places: Readonly<Record<string, string>>;
  readonly body: string;
  readonly answer: string;
  readonly nothing: string;
  readonly bytes: string;
  readonly example: string;
  readonly refusals: string;
  readonly needed: string;
  readonly optional: string;
  readonly problems: string;
  readonly problemHead: readonly [string, string, string];
  readonly schemas: string;
  readonly schemaHint: string;
  readonly fieldHead: readonly [string, string];
  readonly types: {
    readonly list: string;
    readonly orNull: string;
    readonly map: string;
    readonly any: string;
    readonly names: Readonly<Record<string, string>>;
    readonly atMost: string;
    readonly fallback: string;
  };
  readonly foot: string;
  /** By role. */
  readonly askers: Readonly<Record<string, string>>;
  /** By English name: heading and sentence of a section. */
  readonly tags: Readonly<Record<string, readonly [string, string]>>;
  /** By operation. */
  readonly summaries: Readonly<Record<string, string>>;
  /** By parameter. */
  readonly meanings: Readonly<Record<string, string>>;
  /** By status. */
  readonly statuses: Readonly<Record<string, string>>;
}
