/** The latest answers to the same question, for work that is pure and dear: what falls out is worked out again. */
export class Recent<Value> {
  private readonly kept = new Map<string, Value>();

  constructor(private readonly most: number) {}

  of(question: string, workOut: () => Value): Value {
    const known = this.kept.get(question);
    if (known !== undefined) return known;
    const answer = workOut();
    this.keep(question, answer);
    return answer;
  }

  keep(question: string, answer: Value): void {
    this.kept.delete(question);
    this.kept.set(question, answer);
    if (this.kept.size > this.most) this.kept.delete(this.kept.keys().next().value as string);
  }
}
