export const settings = { allowDivTransToP: false };
