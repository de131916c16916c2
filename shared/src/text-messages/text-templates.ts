/**
 * 短信模板: what may be sent to a number, as data. A carrier passes nothing but approved templates (短信模板报备), so a text is a
 * template with its gaps filled, and each gap has a length that was approved with it.
 */
export interface TextTemplate {
  /** What the gateway knows it by. */
  readonly code: string;
  readonly title: string;
  readonly words: string;
  /** Most characters of each gap. */
  readonly gaps: Readonly<Record<string, number>>;
  /** Somebody waits for it: what cannot be sent now is not worth sending later. */
  readonly urgent?: true;
}

/** Stands before every text: carriers demand a name in these brackets. */
export const TEXT_SIGNATURE = '【企办】';

/** One part of a text in several parts holds 67 characters of UCS-2, a text of one part 70 (3GPP TS 23.038, 23.040). Each part is paid for. */
export const ONE_PART = 70;
export const EACH_PART = 67;
export const MOST_PARTS = 3;
export const MOST_CHARACTERS = EACH_PART * MOST_PARTS;

const LINK = 96;

export const textTemplates = {
  'named-in-application': {
    code: 'QB-NAMED', title: '被写进登记申请',
    words: '您被写进“{company}”的登记申请（{posts}）。是您本人的事，请等发起人请您签署；不是您，请点 {link}', gaps: { company: 28, posts: 20, link: LINK },
  },
  'one-time-code': {
    code: 'QB-CODE', title: '一次性验证码', urgent: true,
    words: '验证码 {code}，用来确认“这不是我”，{minutes} 分钟内有效。登记机关不会打电话向您要它，请不要告诉别人。', gaps: { code: 6, minutes: 2 },
  },
  'claim-taken': {
    code: 'QB-CLAIM', title: '收到“这不是我”',
    words: '收到：您说“{company}”的登记申请与您无关。{what}结果会用短信告诉您，也可以看 {link}', gaps: { company: 28, what: 36, link: LINK },
  },
  'claim-decided': {
    code: 'QB-CLAIM-END', title: '“这不是我”的结果',
    words: '您就“{company}”的登记申请提出的异议有结果了：{outcome}详情见 {link}', gaps: { company: 28, outcome: 48, link: LINK },
  },
} as const satisfies Record<string, TextTemplate>;

export type TextTemplateName = keyof typeof textTemplates;

/** A link cut short leads nowhere, and half a code opens nothing: these must fit. Names may be shortened. */
const MUST_BE_WHOLE: ReadonlySet<string> = new Set(['link', 'code', 'minutes']);

/** The text as it will be read, signature first. Throws when a gap is missing or what must be whole does not fit: a fault of ours, never the citizen's. */
export function textOf(name: TextTemplateName, values: Readonly<Record<string, string>>): string {
  const { words, gaps }: TextTemplate = textTemplates[name];
  const text = TEXT_SIGNATURE + words.replace(/\{(\w+)\}/g, (_, gap: string) => {
    const value = values[gap];
    const most = gaps[gap];
    if (value === undefined || most === undefined) throw new Error(`the text "${name}" lacks "${gap}"`);
    return fitting(gap, value, most);
  });
  if ([...text].length > MOST_CHARACTERS) throw new Error(`the text "${name}" has more than ${MOST_CHARACTERS} characters`);
  return text;
}

function fitting(gap: string, value: string, most: number): string {
  // A carrier refuses line breaks, and brackets of a signature inside a text.
  const characters = [...value.replace(/[\s【】]+/g, ' ').trim()];
  if (characters.length <= most) return characters.join('');
  if (MUST_BE_WHOLE.has(gap)) throw new Error(`"${gap}" of a text has more than ${most} characters`);
  return `${characters.slice(0, most - 1).join('')}…`;
}

/** How many parts a text is sent in. */
export function partsOf(text: string): number {
  const { length } = text;
  return length <= ONE_PART ? 1 : Math.ceil(length / EACH_PART);
}
