/** Sentences of the part: strings, functions of values in their order, or records of these. */
export type FieldWords = object;
