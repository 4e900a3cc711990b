/** Written into each plan, so that a plan says which compiler made it. */
export const COMPILER_VERSION = '0.1.0';

/** The schema version that the compiler writes; held equal to the model's by a test, as this room takes no zod. */
export const SCHEMA_VERSION = 1;
