export type FaceWords = object;
