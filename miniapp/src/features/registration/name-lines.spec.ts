import type { CollidingName, NameAnswer } from '@qiban/shared';
import { collisionLine, nameLines } from './name-lines';
import { nameWording } from './name.wording';

const say = nameWording.zh;
const answer = (changes: Partial<NameAnswer> = {}): NameAnswer => ({ text: '青岛沃海机械有限公司', level: 'ok', rule: 'name.workable', words: '', findings: [], collisions: [], suggestions: [], tookMs: 1, ...changes });
const near: CollidingName = {
  name: '青岛渥海机械设备有限公司', level: 'warn', rule: 'name.near.homophone', basis: '《企业名称登记管理规定》第十六条', part: 'trade-name', mine: '沃海', theirs: '渥海', at: 2, words: '读音相同', since: '2019-03-01', standing: 'registered',
};
const same: CollidingName = { ...near, name: '青岛沃海机械厂', level: 'refuse', rule: 'name.same.trade-name-and-industry', basis: '《企业名称登记管理规定》第十七条', part: 'trade-name-and-industry', theirs: '沃海机械' };

it('a clean name has three green lines, and no promise that it will be registered', () => {
  const lines = nameLines(answer(), 2, say);
  expect(lines.map(({ tone, title }) => `${tone} ${title}`)).toEqual(['ok 结构和用字没有问题', 'ok 不含禁止和限制用字', 'ok 没有相同或相近的名称']);
  expect(lines[2]?.notes.join('')).toContain('不代表一定能登记');
});

it('a near name shows which part of the other collides, how, since when, and what has to be promised', () => {
  expect(collisionLine(near, say, false)).toMatchObject({ before: '青岛', part: '渥海', after: '机械设备有限公司', year: '2019 年', bad: false, remark: '', mayClaim: [] });
  const line = nameLines(answer({ level: 'warn', collisions: [near] }), 2, say)[2];
  expect([line?.tone, line?.title, line?.notes]).toEqual(['warn', '有 1 个读音相同的名称', [say.nearNote, '依据：《企业名称登记管理规定》第十六条']]);
});

it('names that are near in several ways each say how', () => {
  const line = nameLines(answer({ level: 'warn', collisions: [near, { ...near, name: '青岛沃每机械有限公司', rule: 'name.near.look-alike' }] }), 2, say)[2];
  expect([line?.title, line?.collisions.map(({ remark }) => remark)]).toEqual(['有 2 个相近的名称', ['读音相同', '字形相近']]);
});

it('an equal name outweighs near ones, and names who is excepted', () => {
  const line = nameLines(answer({ level: 'refuse', collisions: [same, near] }), 2, say)[2];
  expect([line?.tone, line?.title, line?.notes[1]]).toEqual(['bad', '有 1 个相同的名称，不能用', '依据：《企业名称登记管理规定》第十七条']);
  expect(line?.collisions.map(({ mayClaim }) => mayClaim)).toEqual([['investment'], []]);
  expect(collisionLine({ ...same, standing: 'freed' }, say, true)).toMatchObject({ remark: '字号和行业相同 · 注销、更名或撤销未满一年', mayClaim: ['investment', 'transferee'] });
  expect(collisionLine({ ...same, rule: 'name.same.text' }, say, true).mayClaim).toEqual([]);
});

it('what the applicants said of a firm can be taken back', () => {
  const claimed: CollidingName = { ...same, level: 'warn', rule: 'name.excepted.investment' };
  const line = nameLines(answer({ level: 'warn', collisions: [claimed] }), 2, say)[2];
  expect([line?.tone, line?.title, line?.collisions[0]?.claimed, line?.collisions[0]?.mayClaim]).toEqual(['warn', '与 1 家有关系的企业同字号', true, []]);
});

it('forbidden words stand apart from the build of the name; another authority is no mistake', () => {
  const lines = nameLines(answer({ level: 'refuse', findings: [
    { rule: 'name.trade-name-too-short', level: 'refuse', field: 'name', words: '字号“沃”不足两个汉字。', todo: '请补足。', basis: '第八条' },
    { rule: 'name.forbidden.state', level: 'refuse', field: 'name', words: '不能用“国家”。', basis: '第十一条' },
    { rule: 'name.state-prefix', level: 'route', field: 'name', words: '须报国务院批准。', basis: '第十二条' },
  ] }), 1, say);
  expect(lines.map(({ key, tone }) => `${tone} ${key}`)).toEqual(['bad name.trade-name-too-short字号“沃”不足两个汉字。', 'bad name.forbidden.state不能用“国家”。', 'warn name.state-prefix须报国务院批准。', 'ok near']);
});
