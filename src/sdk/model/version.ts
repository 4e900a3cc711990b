/** The version of the plan's schema that this library writes and reads. */
export const SCHEMA_VERSION = 1;
