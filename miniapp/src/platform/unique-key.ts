/** Names one attempt of one act, so that the server does it once however often it is sent. Unique, not secret. */
export function uniqueKey(): string {
  const random = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0');
  return `${Date.now().toString(36)}-${random()}${random()}`;
}
