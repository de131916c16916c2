/** The token in what somebody scanned or typed: a whole address, or the token alone. Empty when there is none. */
export function verificationToken(typed: string): string {
  const text = typed.trim();
  const inAddress = /[?&](?:c|token)=([^&#]+)/.exec(text)?.[1] ?? /\/verify\/([^/?#]+)/.exec(text)?.[1];
  if (inAddress !== undefined) return inAddress;
  return /^[0-9A-Za-z_-]{6,80}$/.test(text) ? text : '';
}
