/** Browsers have no subscription messages: news are in the person's inbox. */
export async function askToNotify(_templates: readonly string[]): Promise<'agreed' | 'declined' | 'not-here'> {
  return 'not-here';
}
