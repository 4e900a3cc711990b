export const settings = { codeviewIframeFilter: false };
