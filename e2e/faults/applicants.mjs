// People and papers for load and fault tests: everything goes in by the front door, through HTTP and the agencies' simulators.
import { randomUUID } from 'node:crypto';
import shared from '@qiban/shared';

const { addYears, residentIdCheckCharacter } = shared;

const FAMILY = '林周孟宋许高何沈乔江陆祝白秦叶程';
const GIVEN = '安宁青禾知远沐岚予川岳立文舟野亭桥溪';

/** Made-up people, each with a name and valid numbers that belong to nobody on purpose. */
export function personOf(serial) {
  const day = new Date(Date.UTC(1970, 0, 1 + serial)).toISOString().slice(0, 10).replaceAll('-', '');
  const first17 = `370202${day}${String(951 + (serial % 40)).padStart(3, '0')}`;
  const name = FAMILY.charAt(serial % 16) + GIVEN.charAt(Math.floor(serial / 16) % 18) + GIVEN.charAt(Math.floor(serial / 288) % 18);
  return { name, idNumber: first17 + residentIdCheckCharacter(first17), mobile: `199${String(100_000 + serial).padStart(8, '0')}` };
}

async function post(url, body, token) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`POST ${new URL(url).pathname} answered ${answer.status} ${text.slice(0, 500)}`);
  return JSON.parse(text);
}

/** A person with a WeChat account who has proved who they are. */
export async function signUp(serverUrl, wechatUrl, serial) {
  const person = personOf(serial);
  const { code } = await post(`${wechatUrl}/_sim/login-codes`, { openid: `load-${serial}` });
  const { token } = await post(`${serverUrl}/api/sessions/wechat`, { code });
  const { verificationId, verifyId } = await post(`${serverUrl}/api/accounts/me/verification`, { name: person.name, idNumber: person.idNumber }, token);
  await post(`${wechatUrl}/_sim/faces/complete`, { verifyId, outcome: 'pass' });
  await post(`${serverUrl}/api/accounts/me/verification/finish`, { verificationId }, token);
  return { token, person };
}

export async function signUpMany(serverUrl, wechatUrl, count) {
  const people = [];
  for (let serial = 0; serial < count; serial += 1) people.push(await signUp(serverUrl, wechatUrl, serial));
  return people;
}

/** One of the demonstration's staff, by key. */
export const staff = async (serverUrl, person) => (await post(`${serverUrl}/api/demo/sessions`, { person })).token;

export const mulberry32 = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
};

const TRADE_CHARACTERS = '鑫瑞德盛泰信达恒丰利顺和嘉诚佳润凯诺联亿腾翔峰辉昌旺禄康永久志卓越优雅尊裕富汇聚协展锐捷驰骏晟昊昱晨晓耀莹瑾瑜琪璐澜涛汐淼渊碧翠柏森杉桐楠梓芝芳蕊莲荷菊枫桦榕茂霖霞岚磊峻麓禾穗谷食鼎焕烁宇宙穹苍坤尧舜禹慧聪颖睿哲谋衍棋墨砚篆隶韵悦怡憧憬轩榭隼鹄雀莺翎翱翀凌霄';

/** Trade names of four characters in random order: as far apart as names of a real register, and no two alike. */
export function* tradeNames(seed) {
  const random = mulberry32(seed);
  const characters = [...new Set(TRADE_CHARACTERS)];
  const given = new Set();
  for (;;) {
    let name = '';
    while (name.length < 4) {
      const next = characters[Math.floor(random() * characters.length)];
      if (!name.includes(next)) name += next;
    }
    if (!given.has(name)) yield name;
    given.add(name);
  }
}

const chinaDay = () => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);

/** Items of the catalogue that need no permit. */
const SCOPE = 'QB0001 QB0002 QB0003 QB0004 QB0005 QB0006 QB0007 QB0008 QB0009 QB0010 QB0011 QB0012 QB0013 QB0014 QB0015 QB0016 QB0017 QB0018 QB0019 QB0020 QB0021 QB0022 QB0023 QB0024 QB0030 QB0031 QB0032 QB0033 QB0034 QB0035 QB0036 QB0037 QB0038 QB0039 QB0040 QB0041 QB0042 QB0043 QB0046 QB0047'.split(' ');

/** A whole application of one founder, 40 fields and about two kilobytes. */
export function applicationOf(person, tradeName, today = chinaDay()) {
  const dueOn = addYears(today, 4);
  return {
    name: { region: '青岛', tradeName, industry: '信息技术', industryCode: '6513', organisationForm: '有限公司', riskAccepted: true },
    type: { entityType: 'llc' },
    owners: { exemptionPromised: true, owners: [] },
    capital: { capitalYuan: 1_000_000, paidBy: dueOn, term: 'indefinite', termYears: null },
    domicile: {
      source: 'declared', unitId: '', districtCode: '370203', streetCode: '370203005', community: '演示社区居民委员会', road: '辽宁路（演示）18号太兴里创业楼北座', room: '一单元三层306室至308室及附属设备间',
      use: 'commercial', neighboursAgree: false, promise: true, postcode: '266000',
    },
    scope: { codes: SCOPE, mainCode: SCOPE[0], permits: [] },
    shareholders: { shareholders: [{ key: 'p1', ...person, contributionYuan: 1_000_000, contributionForm: 'money', dueOn }] },
    officers: { others: [], directors: ['p1'], manager: 'p1', legalRepresentative: 'p1', supervision: 'none', supervisors: [], noSupervisorAgreed: true, financialOfficer: 'p1', directorTermYears: 3 },
    contacts: { contact: 'p1', companyPhone: '0532-88880000', email: 'office@company.example', agent: 'p1', truthPromise: true },
  };
}

/** A name written by hand: three strokes across the box. */
export function signatureOn(packetHash) {
  const stroke = (y) => Array.from({ length: 12 }, (_, i) => ({ x: 30 + i * 20, y: y + (i % 3) * 6, t: i * 16 }));
  return { packetHash, width: 330, height: 160, strokes: [stroke(40), stroke(80), stroke(120)] };
}
