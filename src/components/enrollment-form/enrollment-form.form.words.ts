export type FormWords = object;
