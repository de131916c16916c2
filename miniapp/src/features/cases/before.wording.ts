import { defineWording } from '@/display/words';

const zhName = { title: '企业名称', note: '想好两三个字号。填的时候会当场查重。' };
const zhPlace = { title: '经营场所', note: '已备案的楼宇可以直接选；自己的地址也可以承诺申报。' };
const zhDomicile = { ...zhPlace, title: '住所' };
const zhScope = { title: '经营范围', note: '说清做什么生意，我们帮您对上规范条目。' };
const zhCompanyName = { ...zhName, title: '公司名称' };
const zhAtOnce = '《市场主体登记管理条例》第十九条：材料齐全的当场登记，最长三个工作日，复杂的可再延三个';
const zhPapers = '《市场主体登记管理条例》第十六条：申请材料';
const zhPartnership = {
  needs: [
    zhName, { title: '合伙人和出资', note: '每位合伙人的证件号、手机号、出多少、怎么出。单位合伙人要统一社会信用代码和签署的人。' },
    { title: '执行事务合伙人', note: '由谁对外代表企业。' }, zhPlace, zhScope,
  ],
  who: '全体合伙人。每人收到一个链接，实名后在自己的手机上看合伙协议、签名。',
};

const enName = { title: 'A name', note: 'Two or three ideas. They are checked against existing names as you type.' };
const enPlace = { title: 'A place', note: 'Choose a unit in a pre-filed building, or declare your own.' };
const enScope = { title: 'The business scope', note: 'Say what you will do; we find the standard entries.' };
const enAtOnce = 'Registration Regulations art. 19: complete files at once, at most three working days, complex ones three more';
const enPapers = 'Registration Regulations art. 16: what is handed in';
const enPartnership = {
  needs: [
    enName, { title: 'Partners and contributions', note: 'ID number, mobile, amount and kind of each. Of an organisation its credit code and who signs for it.' },
    { title: 'An executive partner', note: 'Who represents the business.' }, enPlace, enScope,
  ],
  who: 'All partners. Each gets a link, proves who they are, reads the agreement and signs on their own phone.',
};

export const beforeWording = defineWording(
  {
    title: '先看条件',
    how: '您打算怎么办？',
    howNote: '选一个最接近的，后面随时可以换。',
    hows: {
      alone: { title: '一个人办', note: '开店、工作室，或者一个人的公司' },
      together: { title: '几个人一起办', note: '合开公司，或者合伙' },
      branch: { title: '给已有的公司开分公司', note: '在青岛另设一个营业点' },
    },
    which: '想办成哪一种？',
    whichNote: '主要看欠了债由谁来还。',
    options: {
      alone: {
        'individual-business': { title: '做小生意', note: '个体工商户。手续最简单，填四页，自己签名；用自己的财产还债。' },
        llc: { title: '开一家公司', note: '有限责任公司。只以认缴的出资为限承担责任；要有章程，想好谁当董事、监事。' },
        'sole-proprietorship': { title: '办个人独资企业', note: '厂、工作室、事务所。财产归自己，用自己的财产还债。' },
      },
      together: {
        llc: { title: '合开一家公司', note: '有限责任公司。各人只以认缴的出资为限承担责任，出资五年内缴足。' },
        'general-partnership': { title: '合伙，大家一起管', note: '普通合伙企业。写一份合伙协议，债务由大家一起承担、没有上限。' },
        'limited-partnership': { title: '有人管事，有人只出钱', note: '有限合伙企业。管事的承担无限连带责任，只出钱的以出资为限。' },
        jsc: { title: '准备引入很多投资人', note: '股份有限公司。股款在登记前缴足，在市级登记机关办理。' },
      },
    },
    needTitle: '准备好',
    whoTitle: '谁要在手机上签名',
    lawTitle: '依据',
    factsTitle: '这种类型',
    otherType: '不是这种？换一种',
    types: {
      llc: {
        headline: '开有限责任公司，先看这几样',
        needs: [
          zhCompanyName, zhDomicile, zhScope, { title: '股东和出资', note: '每人的身份证号、手机号、出多少。认缴的出资五年内缴足。' },
          { title: '任职人员', note: '董事、经理、监事、财务负责人由谁担任。' },
        ],
        who: '所有股东和任职人员。每人收到一个链接，实名后在自己的手机上看文件、签名。',
        laws: ['《公司法》第四十七条：出资自公司成立之日起五年内缴足', zhPapers, zhAtOnce],
      },
      jsc: {
        headline: '开股份有限公司，先看这几样',
        needs: [
          zhCompanyName, { title: '注册资本和股份', note: '每股金额、股份总数；股款已经缴足。' }, zhDomicile, zhScope,
          { title: '发起人', note: '每位的证件号、手机号、认多少股。单位发起人要统一社会信用代码和签署的人。' },
          { title: '董事会、监事会', note: '董事长、经理、财务负责人、职工代表由谁担任。' },
        ],
        who: '所有发起人和任职人员，在不同城市也可以同时签。每人收到一个链接，在自己的手机上看文件、签名。',
        laws: ['《公司法》第九十二条、第九十八条：发起人和股款', zhPapers, '《市场主体登记管理条例实施细则》第四条：股份有限公司在设区的市登记'],
      },
      'sole-proprietorship': {
        headline: '办个人独资企业，先看这几样',
        needs: [zhName, zhDomicile, zhScope, { title: '投资人和出资', note: '您的证件号、手机号、出资额；用家庭共有财产出资的，写上家庭成员。' }],
        who: '投资人。用家庭共有财产出资的，家庭成员也要签。',
        laws: ['《个人独资企业法》第八条：设立条件', zhPapers, zhAtOnce],
      },
      'general-partnership': { headline: '办普通合伙企业，先看这几样', ...zhPartnership, laws: ['《合伙企业法》第十四条：设立条件', zhPapers, zhAtOnce] },
      'limited-partnership': { headline: '办有限合伙企业，先看这几样', ...zhPartnership, laws: ['《合伙企业法》第六十一条：合伙人人数', zhPapers, zhAtOnce] },
      'individual-business': {
        headline: '办个体工商户，先看这几样',
        needs: [
          { title: '您的证件号和手机号', note: '实名核验过的，点“就是我”自动填好。' }, { title: '店名', note: '可以起，也可以不起。' }, zhPlace, zhScope,
        ],
        who: '就您一个人。家庭经营的，参加经营的家人也要签。',
        laws: ['《促进个体工商户发展条例》第二条：谁可以办', zhPapers, zhAtOnce],
      },
      branch: {
        headline: '开分公司，先看这几样',
        needs: [
          { title: '总公司的营业执照', note: '名称、统一社会信用代码、住所、经营范围。执照在这里办的，一点就填好。' },
          { title: '总公司法定代表人', note: '代表总公司签署，要证件号和手机号。' }, { title: '分公司负责人', note: '证件号和手机号。' }, zhPlace,
          { ...zhScope, note: '不超出总公司的经营范围。' },
        ],
        who: '总公司的法定代表人和分公司负责人。每人收到一个链接，在自己的手机上看文件、签名。',
        laws: ['《公司法》第十三条：分公司的责任由公司承担', '《市场主体登记管理条例》第二十三条：设立分支机构', zhAtOnce],
      },
    },
    start: '开始办理',
    startAgain: '再开一家',
    goOn: '接着办没填完的',
    unfinished: '还有没填完的',
    free: '不收费。填一项存一项，随时可以停下。',
  },
  {
    title: 'Conditions',
    how: 'What do you have in mind?',
    howNote: 'Choose the nearest; it can be changed later.',
    hows: {
      alone: { title: 'On my own', note: 'A shop, a studio, or a company of one' },
      together: { title: 'With others', note: 'A company, or a partnership' },
      branch: { title: 'A branch of an existing company', note: 'Another place of business in Qingdao' },
    },
    which: 'Which kind?',
    whichNote: 'Mostly a question of who answers for debts.',
    options: {
      alone: {
        'individual-business': { title: 'A small business', note: 'Individual business. Simplest: four pages, you alone sign; your own property answers.' },
        llc: { title: 'A company', note: 'Limited company. Liable up to what is subscribed; has articles, directors, supervisors.' },
        'sole-proprietorship': { title: 'A sole proprietorship', note: 'Workshop, studio, office. It is yours, and your own property answers.' },
      },
      together: {
        llc: { title: 'A company', note: 'Limited company. Each is liable up to what they subscribe, paid within five years.' },
        'general-partnership': { title: 'A partnership all run together', note: 'General partnership. One agreement; all answer for the debts without limit.' },
        'limited-partnership': { title: 'Some run it, some put money in', note: 'Limited partnership. Who runs it answers without limit, who pays in up to that.' },
        jsc: { title: 'Ready for many investors', note: 'Joint-stock company. Shares are paid before registration, at the city’s office.' },
      },
    },
    needTitle: 'Have ready',
    whoTitle: 'Who signs on the phone',
    lawTitle: 'Law',
    factsTitle: 'This type',
    otherType: 'Not this one? Choose another',
    types: {
      llc: {
        headline: 'Before you open a limited company',
        needs: [
          enName, enPlace, enScope, { title: 'Shareholders and contributions', note: 'ID number, mobile and amount of each. Contributions are paid within five years.' },
          { title: 'Officers', note: 'Who is director, manager, supervisor and financial officer.' },
        ],
        who: 'All shareholders and officers. Each gets a link, proves who they are, reads the documents and signs on their own phone.',
        laws: ['Company Law art. 47: contributions are paid within five years of establishment', enPapers, enAtOnce],
      },
      jsc: {
        headline: 'Before you open a joint-stock company',
        needs: [
          enName, { title: 'Capital and shares', note: 'Price of a share, number of shares; all paid.' }, enPlace, enScope,
          { title: 'Founders', note: 'ID number, mobile and shares of each. Of an organisation its credit code and who signs for it.' },
          { title: 'Board and supervisors', note: 'Who is chair, manager, financial officer, and elected by the employees.' },
        ],
        who: 'All founders and officers, wherever they are, at the same time. Each gets a link and signs on their own phone.',
        laws: ['Company Law arts. 92, 98: founders and payment', enPapers, 'Rules of Implementation art. 4: joint-stock companies register with the city'],
      },
      'sole-proprietorship': {
        headline: 'Before you open a sole proprietorship',
        needs: [enName, enPlace, enScope, { title: 'Investor and contribution', note: 'Your ID number, mobile, amount; the family where its property is used.' }],
        who: 'The investor; the family too where its property is used.',
        laws: ['Sole Proprietorship Law art. 8: conditions', enPapers, enAtOnce],
      },
      'general-partnership': { headline: 'Before you open a general partnership', ...enPartnership, laws: ['Partnership Law art. 14: conditions', enPapers, enAtOnce] },
      'limited-partnership': { headline: 'Before you open a limited partnership', ...enPartnership, laws: ['Partnership Law art. 61: number of partners', enPapers, enAtOnce] },
      'individual-business': {
        headline: 'Before you open an individual business',
        needs: [{ title: 'Your ID number and mobile', note: 'Once you are verified, “It’s me” fills them in.' }, { title: 'A name', note: 'If you want one.' }, enPlace, enScope],
        who: 'You alone; family members who take part sign too.',
        laws: ['Regulations on Individual Businesses art. 2: who may', enPapers, enAtOnce],
      },
      branch: {
        headline: 'Before you open a branch',
        needs: [
          { title: 'The parent’s licence', note: 'Name, credit code, domicile, scope. One tap if it was issued here.' },
          { title: 'The parent’s legal representative', note: 'Signs for it: ID number and mobile.' }, { title: 'The head of the branch', note: 'ID number and mobile.' }, enPlace,
          { ...enScope, note: 'Within the parent’s scope.' },
        ],
        who: 'The parent’s legal representative and the head. Each gets a link and signs on their own phone.',
        laws: ['Company Law art. 13: the company answers for its branch', 'Registration Regulations art. 23: branches', enAtOnce],
      },
    },
    start: 'Begin',
    startAgain: 'Open another',
    goOn: 'Go on with the unfinished one',
    unfinished: 'Not finished yet',
    free: 'Free of charge. Every step is saved; you may stop at any time.',
  },
);
