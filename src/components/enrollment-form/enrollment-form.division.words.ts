/** The sentences of a place. */
export interface DivisionWords {
  readonly division: {
    readonly choose: string;
    /** The last but one in the list of the region's townships; the region's name is empty while it is not known. */
    elsewhere(region: string): string;
    readonly notListed: string;
    readonly away: string;
    /** What is chosen at each level. */
    readonly province: string;
    readonly city: string;
    readonly county: string;
    readonly town: string;
    /** What is written, where the list has not come. */
    readonly written: string;
    /** What is written in place of a level and all down to the last, which is empty where it is the last itself. */
    writtenFrom(level: string, last: string): string;
    /** Beneath a field that takes all of a place. */
    readonly writtenHint: string;
    loading(province: string): string;
    failed(province: string): string;
    opened(province: string): string;
    readonly retry: string;
  };
}
