import { defineWording } from '@/display/words';

export const serviceWording = defineWording(
  {
    title: '办事',
    note: '这里列出的都能办。新的事项办得了，才会列上来。',
    companies: '开公司',
    register: '开办企业',
    registerNote: '有限责任公司，自然人股东；填一张表，领营业执照和印章',
    cases: '我的办件',
    casesNote: '填到哪一步、在谁手里、什么时候办好',
    check: '查证照',
    verify: '核验营业执照',
    verifyNote: '扫执照上的二维码，或输入核验码；不用登录',
    agents: '代办人员名册',
    agentsNote: '查一位代办人员登记了没有、收不收费；不用登录',
  },
  {
    title: 'Services',
    note: 'Everything listed here works. A service is listed when it can be done.',
    companies: 'Companies',
    register: 'Open a company',
    registerNote: 'Limited company with natural persons as shareholders: one form, licence and seals',
    cases: 'My cases',
    casesNote: 'How far it is, who has it, when it will be done',
    check: 'Checks',
    verify: 'Check a business licence',
    verifyNote: 'Scan the code on the licence or type its number; no sign-in needed',
    agents: 'Register of agents',
    agentsNote: 'Whether somebody is registered, and what they charge; no sign-in needed',
  },
);
