import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fieldFault } from './wechat-template-field.rule';

export interface SimulatedTemplate {
  readonly templateId: string;
  readonly fields: readonly string[];
  /** Values of its `enum` fields. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

interface Consent {
  oneTime: number;
  longTerm: boolean;
  switchedOff: boolean;
}

export type ConsentAnswer = 'accept' | 'accept-long-term' | 'reject' | 'switch-off';
export type SendVerdict = { readonly errcode: number; readonly errmsg: string };

/** Who agreed to which message how often. With a file it remembers over a restart, as WeChat does. */
export class Subscriptions {
  private readonly consents = new Map<string, Consent>();
  private readonly sending = new Set<string>();

  constructor(
    private readonly templates: readonly SimulatedTemplate[] | undefined,
    private readonly memoryFile?: string,
  ) {
    if (memoryFile === undefined || !existsSync(memoryFile)) return;
    for (const [key, consent] of JSON.parse(readFileSync(memoryFile, 'utf8')) as [string, Consent][]) this.consents.set(key, consent);
  }

  /** A tap in the sheet. A single "no" takes nothing back; switching the template off in the settings does. */
  answer(openid: string, templateId: string, answer: ConsentAnswer): Consent {
    const key = `${openid} ${templateId}`;
    const consent = this.consents.get(key) ?? { oneTime: 0, longTerm: false, switchedOff: false };
    if (answer === 'accept') Object.assign(consent, { oneTime: consent.oneTime + 1, switchedOff: false });
    if (answer === 'accept-long-term') Object.assign(consent, { longTerm: true, switchedOff: false });
    if (answer === 'switch-off') consent.switchedOff = true;
    this.consents.set(key, consent);
    this.save();
    return consent;
  }

  /** `meanwhile` is the time the sending takes: a second message to the same person within it is refused. */
  async send(body: Record<string, unknown>, isOpenid: (openid: string) => boolean, meanwhile: () => Promise<void>): Promise<SendVerdict> {
    const { touser: openid, template_id: templateId } = body;
    if (typeof openid !== 'string' || !isOpenid(openid)) return { errcode: 40003, errmsg: 'invalid openid' };
    const template = this.templates?.find((known) => known.templateId === templateId);
    if (typeof templateId !== 'string' || (this.templates && !template)) return { errcode: 40037, errmsg: 'template_id invalid' };
    if (this.sending.has(openid)) return { errcode: 43108, errmsg: 'concurrent sends to the same user' };
    this.sending.add(openid);
    try {
      await meanwhile();
      const wrong = faultIn(body['data'], template);
      if (wrong !== null) return { errcode: 47003, errmsg: `argument invalid! ${wrong}` };
      const consent = this.consents.get(`${openid} ${templateId}`);
      if (!consent || consent.switchedOff || (!consent.longTerm && consent.oneTime === 0)) {
        return { errcode: 43101, errmsg: 'user refuse to accept the msg' };
      }
      if (!consent.longTerm) consent.oneTime -= 1;
      this.save();
      return { errcode: 0, errmsg: 'ok' };
    } finally {
      this.sending.delete(openid);
    }
  }

  reset(): void {
    this.consents.clear();
    this.save();
  }

  private save(): void {
    if (this.memoryFile === undefined) return;
    writeFileSync(`${this.memoryFile}.new`, JSON.stringify([...this.consents]));
    renameSync(`${this.memoryFile}.new`, this.memoryFile);
  }
}

function faultIn(data: unknown, template: SimulatedTemplate | undefined): string | null {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return 'data is empty';
  const fields = data as Record<string, { value?: unknown } | undefined>;
  for (const key of template?.fields ?? Object.keys(fields)) {
    const value = fields[key]?.value;
    const fault = fieldFault(key, value);
    if (fault === 'empty') return `data.${key}.value is empty`;
    if (fault !== null || (template?.values?.[key] && !template.values[key].includes(String(value)))) return `data.${key}.value invalid`;
  }
  return null;
}
