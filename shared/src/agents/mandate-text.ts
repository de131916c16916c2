import { dayInWords, type Day } from '../calendar';
import type { Paragraph } from '../company-registration/company-registration.contract';
import { mandatePermissions, type MandatePermission } from './agents.contract';
import { AGENTS_RULE } from './agent.rule';
import { feeWords, permissionTitles, permissionWords } from './wording';

export interface MandateFacts {
  client: { name: string; idNumber: string };
  agent: { name: string; number: string; agencyName: string; agencyCreditCode: string; feeYuan: number };
  /** 某某公司, or what the draft is called before it has a name. */
  companyName: string;
  /** Says which case is meant, whatever it comes to be called. */
  caseId: string;
  permissions: readonly MandatePermission[];
  endsOn: Day;
  today: Day;
}

const NUMERALS = ['一', '二', '三', '四'];

/**
 * 委托书 to a registered agent (国市监注规〔2025〕3号; 《民法典》第一百六十五条: name, matter, powers, term, signature). Made from its facts
 * alone, so that the server can make it again and compare it with what was read and signed.
 */
export function mandateText({ client, agent, companyName, caseId, permissions, endsOn, today }: MandateFacts): { title: string; paragraphs: Paragraph[] } {
  const title = '登记代办委托书';
  const text = (words: string): Paragraph => ({ kind: 'text', text: words });
  return {
    title,
    paragraphs: [
      { kind: 'title', text: title },
      { kind: 'table', rows: [
        ['委托人', `${client.name}，居民身份证 ${client.idNumber}`],
        ['受托人', `${agent.name}，登记编号 ${agent.number}`],
        ['所在机构', `${agent.agencyName}，统一社会信用代码 ${agent.agencyCreditCode}`],
        ['委托事项', `${companyName === '' ? '名称待定的企业' : companyName}的设立登记（办件 ${caseId}）`],
        ['收费', feeWords(agent.feeYuan)],
        ['委托期限', `${dayInWords(today)}至${dayInWords(endsOn)}`],
      ] },
      { kind: 'heading', text: '委托权限' },
      ...mandatePermissions.map((permission, nth): Paragraph =>
        ({ kind: 'clause', text: `${NUMERALS[nth]}、${permissionTitles[permission]}：${permissionWords[permission]}。${permissions.includes(permission) ? '同意' : '不同意'}。` })),
      { kind: 'heading', text: '双方知道' },
      text('受托人不能代替委托人或者其他人签名；要签的文件仍由本人实名后签署。'),
      text('委托人可以随时收回委托，收回后立即生效；已经办好的保留。'),
      text(`受托人不担任本企业的登记联络员，核实委托人的身份，不提供虚假材料，并依照${AGENTS_RULE}保存代办记录。`),
      { kind: 'signature', text: `委托人：${client.name}`, by: 'client' },
      text(dayInWords(today)),
    ],
  };
}
