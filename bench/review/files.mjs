// Files of all seven types as they come over the wire: most of them sound, some with one thing in doubt or wrong.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mulberry32 } from '../../e2e/faults/applicants.mjs';
import { repository } from '../../e2e/faults/programs.mjs';

const require = createRequire(join(repository, 'server', 'package.json'));
const { entityTypes } = require('@qiban/shared');
const { sampleForms } = require(join(repository, 'shared', 'dist', 'company-registration', 'sample-forms.js'));

/** How a mix of founders looks: mostly individual businesses and small companies. Ours, to have one. */
const SHARES = { 'individual-business': 0.4, llc: 0.35, 'sole-proprietorship': 0.08, branch: 0.07, 'limited-partnership': 0.04, 'general-partnership': 0.03, jsc: 0.03 };
const IN_DOUBT = 0.3;
const CHARACTERS = [...'鑫瑞德盛泰信达恒丰利顺和嘉诚佳润凯诺联亿腾翔峰辉昌旺禄康永久志卓越优雅尊裕富汇聚协展锐捷驰骏晟昊昱晨晓耀'];

const { entries } = JSON.parse(readFileSync(join(repository, 'server', 'data', 'scope-catalogue.json'), 'utf8'));
export const catalogue = new Map(entries.map((entry) => [entry.code, entry]));

/** One thing each that a rule has a word about; the form stays one that could have been typed. */
const doubts = [
  (form) => { form.domicile.room = ''; },
  (form) => { form.scope.codes = [...form.scope.codes, 'QB0186']; },
  (form) => { if (form.capital.capitalYuan) form.capital.capitalYuan = 100_000_000; else form.contacts.companyPhone = '0532'; },
  (form) => { form.scope.codes = []; },
  (form) => { form.domicile.promise = false; },
  (form) => { form.name.tradeName = '科技网络'; },
];

function typeAt(share) {
  let left = share;
  for (const type of entityTypes) if ((left -= SHARES[type]) < 0) return type;
  return 'llc';
}

/** `[{ type, text }]`, the same ones for the same seed. */
export function filesOf({ seed, count, today }) {
  const random = mulberry32(seed);
  const one = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, () => {
    const type = typeAt(random());
    const form = JSON.parse(JSON.stringify(sampleForms[type]({ today, tradeName: Array.from({ length: 3 }, () => one(CHARACTERS)).join('') })));
    if (random() < IN_DOUBT) one(doubts)(form);
    return { type, text: JSON.stringify(form) };
  });
}
