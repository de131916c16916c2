/** One line of JSON: the same five fields whatever the command, and whatever it computed. */
export function say(input: string, rule: string, ok: boolean, words: string, computed: object = {}): void {
  process.stdout.write(`${JSON.stringify({ input, ok, level: ok ? 'ok' : 'refuse', rule, words, ...computed })}\n`);
}
