/** The public page anyone reaches by scanning a licence. */
export const verificationAddress = (token: string): string => `/verify?c=${encodeURIComponent(token)}`;
