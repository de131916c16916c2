import type { Finding, Level } from '../finding';
import { typedCode } from '../identity/typed-text';

/** 住所 in its six levels, as names. Road and room are what the applicants write. */
export interface Domicile {
  province: string;
  city: string;
  district: string;
  /** 乡镇、街道. */
  street: string;
  /** 村、社区; may be empty where the address has none. */
  community: string;
  /** 路、门牌; a landmark where there is no door number. */
  road: string;
  /** 楼、单元、室. */
  room: string;
}

export interface DomicileQuestion {
  domicile: Domicile;
  use: 'commercial' | 'residential' | '';
  neighboursAgree: boolean;
  /** 住所申报承诺. */
  promise: boolean;
  source: 'pre-filed' | 'declared';
  /** The pre-filed unit, null when the one named is unknown. */
  unit?: { vacancies: number } | null;
  postcode?: string;
}

const PLACES = '《山东省市场主体住所（经营场所）登记管理办法》';
const REGISTRATION = '《市场主体登记管理条例》第十一条';

const written = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

/** The address in one line, without a level named twice when somebody writes it into the road again. */
export function domicileText({ province, city, district, street, community, road, room }: Domicile): string {
  const upper = [province, city === province ? '' : city, district, street, community].map(written);
  let rest = written(road) + written(room);
  for (const level of upper) if (level.length >= 2 && rest.startsWith(level)) rest = rest.slice(level.length);
  return upper.join('') + rest;
}

/**
 * 条例 11 (one domicile), 民法典 279 (a home needs the consent of the owners concerned), and the province's rule of 2024:
 * declaration and promise suffice, title papers are not examined.
 */
export function domicileFindings({ domicile, use, neighboursAgree, promise, source, unit, postcode = '' }: DomicileQuestion): Finding[] {
  const findings: Finding[] = [];
  const add = (level: Level, rule: string, field: string, words: string, basis: string, todo?: string) =>
    findings.push({ rule: `domicile.${rule}`, level, field: `domicile.${field}`, words, basis, ...(todo !== undefined && { todo }) });

  if (source === 'pre-filed') {
    if (unit === undefined || unit === null) add('refuse', 'unit-missing', 'unitId', '还没有选择预备案的房间。', PLACES, '请选择一个房间，或者改为自行申报地址。');
    else if (unit.vacancies <= 0) add('refuse', 'unit-full', 'unitId', '这个房间已登记满，不能再入驻。', PLACES, '请换一个房间，或者联系房屋管理方。');
  }
  const levels: [keyof Domicile, string, string][] = [
    ['province', '省', 'districtCode'], ['city', '市', 'districtCode'], ['district', '区（市、县）', 'districtCode'], ['street', '街道（镇）', 'streetCode'],
  ];
  for (const [level, title, field] of levels) {
    if (written(domicile[level]) === '') add('refuse', `${level}-missing`, field, `请选择所在${title}。`, REGISTRATION);
  }
  const road = written(domicile.road);
  if (road === '') add('refuse', 'road-missing', 'road', '请填写路名和门牌号；没有门牌号的，写明标志性建筑。', PLACES);
  else if (Array.from(road).length < 2) add('refuse', 'road-too-short', 'road', '路名和门牌号不完整，请补足。', PLACES);
  else if (!/[\d〇一二三四五六七八九十百]/.test(road + written(domicile.room))) {
    add('warn', 'no-door-number', 'road', '地址中没有门牌号，请确认凭所写的标志物能找到。', PLACES, '有门牌号的请补上。');
  }
  if (source === 'declared' && written(domicile.room) === '') {
    add('warn', 'room-missing', 'room', '没有写明楼、单元、室。', PLACES, '有房间号的请补上，信件和执照按此投递。');
  }
  if (/信箱|邮箱|虚拟|不详|无$/.test(road + written(domicile.room))) {
    add('refuse', 'not-a-place', 'road', '住所应是能够实际联系到的地点，不能是信箱或者虚拟地址。', REGISTRATION, '请填写实际地址。');
  }
  if (use === '') add('refuse', 'use-missing', 'use', '请选择房屋用途。', PLACES);
  if (use === 'residential' && !neighboursAgree) {
    add('refuse', 'neighbours-consent', 'neighboursAgree', '住宅作经营性用房，须经有利害关系的业主一致同意。', '《民法典》第二百七十九条', '请取得同意后勾选承诺，或者改用商业用房。');
  }
  if (!promise) add('refuse', 'promise-missing', 'promise', '请阅读并确认住所申报承诺。', PLACES);
  const code = typedCode(postcode);
  if (code !== '' && !/^\d{6}$/.test(code)) add('refuse', 'postcode', 'postcode', '邮政编码应为 6 位数字。', PLACES);
  return findings;
}
