import type { Finding, Level } from '../finding';

/** Above it nobody may file the promise instead of the people. */
export const EXEMPT_UP_TO_YUAN = 10_000_000;
/** 25 %: from here on a share, its income or its votes make a beneficial owner. */
export const OWNER_FROM_PERCENT = 25;

export interface BeneficialOwnersQuestion {
  capitalYuan: number;
  investors: readonly { key: string; name: string; yuan: number | null; organisation: boolean }[];
  exemptionPromised: boolean;
  owners: readonly { key: string; ground: 'share' | 'income-or-votes' | 'control' | 'manager'; percent: number | null }[];
  /** Keys of the people of the form. */
  known: ReadonlySet<string>;
}

const BASIS = '《受益所有人信息管理办法》（中国人民银行、国家市场监督管理总局令〔2024〕第3号）';

/** Whether 承诺免报 is open: at most ten million yuan, and every investor a natural person. */
export const exemptionIsOpen = ({ capitalYuan, investors }: Pick<BeneficialOwnersQuestion, 'capitalYuan' | 'investors'>): boolean =>
  capitalYuan > 0 && capitalYuan <= EXEMPT_UP_TO_YUAN && investors.every(({ organisation }) => !organisation);

/** Natural persons whose own part reaches 25 %, told exactly: 4 × the part against the whole. */
export const ownersByShare = ({ capitalYuan, investors }: Pick<BeneficialOwnersQuestion, 'capitalYuan' | 'investors'>): string[] =>
  investors.filter(({ organisation, yuan }) => !organisation && capitalYuan > 0 && (yuan ?? 0) * 100 >= capitalYuan * OWNER_FROM_PERCENT).map(({ key }) => key);

/** Order 3 of 2024: companies and partnerships file who in the end owns or controls them, together with the registration. */
export function beneficialOwnerFindings({ capitalYuan, investors, exemptionPromised, owners, known }: BeneficialOwnersQuestion): Finding[] {
  const findings: Finding[] = [];
  const add = (level: Level, rule: string, field: string, words: string, todo?: string) =>
    findings.push({ rule: `owners.${rule}`, level, field, words, basis: BASIS, ...(todo !== undefined && { todo }) });
  const open = exemptionIsOpen({ capitalYuan, investors });
  if (exemptionPromised) {
    if (!open) {
      const why = capitalYuan > EXEMPT_UP_TO_YUAN ? '注册资本（出资额）超过一千万元' : '出资人中有单位';
      add('refuse', 'exemption-not-open', 'owners.exemptionPromised', `${why}，不能承诺免报受益所有人。`, '请填写受益所有人。');
    }
    return findings;
  }
  if (owners.length === 0) {
    add('refuse', 'missing', 'owners.owners', open ? '请承诺免报，或者填写受益所有人。' : '请填写受益所有人：直接或者间接持有 25% 以上股权、收益权、表决权，或者实际控制企业的自然人；都没有的，填负责日常经营管理的人。');
    return findings;
  }
  owners.forEach(({ key, ground, percent }, i) => {
    const field = `owners.owners.${i}`;
    if (!known.has(key)) add('refuse', 'of-nobody', `${field}.key`, '选作受益所有人的人已被移除。', '请重新选择。');
    if (owners.findIndex((each) => each.key === key) !== i) add('refuse', 'listed-twice', `${field}.key`, '同一个受益所有人填了两次。', '请删去重复的一条。');
    if ((ground === 'share' || ground === 'income-or-votes') && (percent === null || percent < OWNER_FROM_PERCENT || percent > 100)) {
      add('refuse', 'percent', `${field}.percent`, '因持股、收益权或者表决权认定的，比例应在 25% 到 100% 之间。', '请填写比例，或者换一个认定依据。');
    }
  });
  const named = new Set(owners.map(({ key }) => key));
  for (const { key, name } of investors.filter((investor) => ownersByShare({ capitalYuan, investors }).includes(investor.key) && !named.has(investor.key))) {
    add('refuse', 'investor-left-out', 'owners.owners', `${name || key}的出资达到 25%，应列为受益所有人。`, '请添加。');
  }
  if (owners.some(({ ground }) => ground === 'manager') && owners.some(({ ground }) => ground !== 'manager')) {
    add('refuse', 'manager-only-if-nobody-else', 'owners.owners', '“负责日常经营管理”只在没有其他受益所有人时使用。', '请删去该条，或者换一个认定依据。');
  }
  return findings;
}
