import { isDay } from '../calendar/day';
import { LARGEST_YUAN, amountYuan, contributionForm } from '../capital';
import type { Finding, Level } from '../finding';

export interface Partner {
  key: string;
  /** The person, or the organisation. */
  name: string;
  liability: 'unlimited' | 'limited' | undefined;
  yuan: number | null;
  form: string;
  dueOn: string;
  organisation: boolean;
}

export interface PartnershipQuestion {
  kind: 'general-partnership' | 'limited-partnership';
  partners: readonly Partner[];
  /** Keys of those who execute the partnership's affairs. */
  executives: readonly string[];
}

const LAW = (...articles: string[]) => articles.map((article, i) => `${i === 0 ? '《合伙企业法》' : ''}第${article}条`).join('、');

/** 《合伙企业法》: how many partners, who answers with everything, who leads, and what may be put in. */
export function partnershipFindings({ kind, partners, executives }: PartnershipQuestion): Finding[] {
  const findings: Finding[] = [];
  const add = (level: Level, rule: string, field: string, words: string, basis: string, todo?: string) =>
    findings.push({ rule: `partnership.${rule}`, level, field, words, basis, ...(todo !== undefined && { todo }) });
  const at = (i: number, name: string) => `partners.partners.${i}.${name}`;
  const limited = kind === 'limited-partnership';
  const general = partners.filter(({ liability }) => liability === 'unlimited');

  if (partners.length < 2) add('refuse', 'two-partners', 'partners.partners', `合伙企业应有两个以上合伙人，现在有 ${partners.length} 个。`, limited ? LAW('六十一') : LAW('十四'), '请添加合伙人；一个人投资的，可以办个人独资企业或者个体工商户。');
  if (limited && partners.length > 50) add('refuse', 'fifty-partners', 'partners.partners', `有限合伙企业最多 50 个合伙人，多出 ${partners.length - 50} 个。`, LAW('六十一'), '请减少合伙人。');
  if (limited && partners.length >= 2 && general.length === 0) add('refuse', 'no-general-partner', 'partners.partners', '有限合伙企业至少应有一个普通合伙人。', LAW('六十一'), '请把负责经营的合伙人改为“普通合伙人，承担无限连带责任”。');
  if (limited && partners.length >= 2 && general.length === partners.length) add('refuse', 'no-limited-partner', 'partners.partners', '有限合伙企业由普通合伙人和有限合伙人组成，现在没有有限合伙人。', LAW('二'), '请至少有一个有限合伙人，或者改办普通合伙企业。');

  partners.forEach(({ name, liability, yuan, form, dueOn, organisation }, i) => {
    const who = name === '' ? `第 ${i + 1} 个合伙人` : name;
    if (liability === undefined) add('refuse', 'liability', at(i, 'liability'), `${who}：请选择承担责任的方式。`, LAW('二'));
    if (!limited && liability === 'limited') add('refuse', 'limited-in-general', at(i, 'liability'), `普通合伙企业的合伙人都承担无限连带责任，${who}不能承担有限责任。`, LAW('二'), '请改为无限连带责任，或者改办有限合伙企业。');
    const wrong = amountYuan(yuan);
    if (wrong !== null) add('refuse', 'contribution-amount', at(i, 'contributionYuan'), `${who}的出资额：${wrong}`, LAW('十六', '十七'));
    if (form === 'labour' && liability === 'limited') add('refuse', 'limited-partners-labour', at(i, 'contributionForm'), `有限合伙人不得以劳务出资，${who}需要换一种出资方式。`, LAW('六十四'), '请改用货币、实物、知识产权、土地使用权或者其他财产权利。');
    else if (form === 'labour') add('warn', 'labour-is-valued', at(i, 'contributionForm'), `${who}以劳务出资，评估办法由全体合伙人协商确定，并写进合伙协议。`, LAW('十六'));
    else {
      const forbidden = contributionForm(form);
      if (forbidden !== null) add('refuse', 'contribution-form', at(i, 'contributionForm'), `${who}：${forbidden}`, LAW('十六'));
    }
    if (!isDay(dueOn)) add('refuse', 'due-day-missing', at(i, 'dueOn'), `${who}的缴付日期：请选择一个日期。`, LAW('十七', '十八'));
    if (organisation && liability === 'unlimited') {
      add('warn', 'organisations-that-may-not', at(i, 'liability'), `国有独资公司、国有企业、上市公司以及公益性的事业单位、社会团体不得成为普通合伙人，请确认${who}不属于这些单位。`, LAW('三'));
    }
  });

  const total = partners.reduce((sum, { yuan }) => sum + (yuan ?? 0), 0);
  if (total > LARGEST_YUAN && partners.every(({ yuan }) => amountYuan(yuan) === null)) {
    add('refuse', 'total', 'partners.partners', '各合伙人的出资额合计过大，请核对单位是否为万元。', LAW('十七'), '请核对各人的出资额。');
  }

  if (executives.length === 0 && partners.length > 0) add('refuse', 'no-executive', 'partners.executives', '还没有选择执行事务合伙人。', limited ? LAW('六十七') : LAW('二十六'), '请选择一个或者几个普通合伙人。');
  for (const key of executives) {
    const partner = partners.find((each) => each.key === key);
    if (partner === undefined) add('refuse', 'executive-is-nobody', 'partners.executives', '选作执行事务合伙人的人已被移除。', LAW('二十六'), '请重新选择。');
    else if (partner.liability === 'limited') add('refuse', 'limited-executive', 'partners.executives', `有限合伙人不执行合伙事务，不得对外代表有限合伙企业，${partner.name}是有限合伙人。`, LAW('六十八'), '请换一个普通合伙人。');
  }
  return findings;
}
