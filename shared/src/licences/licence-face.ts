import { capitalInWords } from '../capital';
import type { Day } from '../calendar';
import { entityTypeOf, type PartialForm } from '../company-registration/application-form';
import { entityTypeRules, type EntityType } from '../company-registration/entity-types';
import { entityTypeWords } from '../company-registration/entity-type-words';
import { registeredName } from '../company-registration/entity-name';
import { capitalOf, headOf } from '../company-registration/people-of-form';

/** What stands on a licence beside its name, its number and its day (细则第二十三条). The term of business does not. */
export interface LicenceFace {
  entityType: EntityType;
  entityTypeWords: string;
  /** 法定代表人, 执行事务合伙人, 投资人, 经营者 or 负责人. */
  head: { title: string; name: string };
  /** 组成形式 of an individual business. */
  composition: '' | '个人经营' | '家庭经营';
  /** An individual business that uses no name. */
  unnamed: boolean;
  /** Empty for a branch and an individual business, which have no capital on record. */
  capitalWords: string;
  domicile: string;
  scope: string;
}

const hasCapital = (type: EntityType) => type !== 'branch' && type !== 'individual-business';

export function licenceFaceOf(form: PartialForm, { domicile, scope }: { domicile: string; scope: string }): LicenceFace {
  const entityType = entityTypeOf(form);
  return {
    entityType, entityTypeWords: entityTypeWords(form), head: headOf(form), domicile, scope,
    composition: entityType !== 'individual-business' ? '' : form.operator.composition === 'family' ? '家庭经营' : '个人经营',
    unnamed: registeredName(form) === null,
    capitalWords: hasCapital(entityType) ? capitalInWords(capitalOf(form)) : '',
  };
}

export interface LicenceRow { label: string; value: string }

/** The rows of a licence from top to bottom, one spelling for paper, phone and desk. */
export function licenceRows({ companyName, establishedOn, entityType, entityTypeWords: type, head, composition, unnamed, capitalWords, domicile, scope }: LicenceFace & { companyName: string; establishedOn: Day }): LicenceRow[] {
  const { capitalTitle, registered } = entityTypeRules[entityType];
  const place = registered.find(({ fields }) => fields.includes('domicile'))?.item ?? '住所';
  const rows: (LicenceRow | null)[] = [
    unnamed ? null : { label: '名称', value: companyName },
    { label: '类型', value: type },
    composition === '' ? null : { label: '组成形式', value: composition },
    { label: head.title, value: head.name },
    capitalWords === '' ? null : { label: capitalTitle, value: capitalWords },
    { label: entityType === 'individual-business' ? '注册日期' : '成立日期', value: longDay(establishedOn) },
    { label: place, value: domicile },
    { label: '经营范围', value: scope },
  ];
  return rows.filter((row): row is LicenceRow => row !== null);
}

/** 2026 年 11 月 18 日, as a licence writes it. */
const longDay = (day: Day): string => `${day.slice(0, 4)} 年 ${Number(day.slice(5, 7))} 月 ${Number(day.slice(8, 10))} 日`;
