import type { LicenceKind, LicenceRule } from './licence-kind';

/** Since when a rule is in force is noted where an application could still fall under an earlier one; else it has long been. */
const LONG_SINCE = '2000-01-01';

const national = (rule: Omit<LicenceRule, 'region' | 'from'> & Partial<Pick<LicenceRule, 'from' | 'through'>>): LicenceRule => ({ region: '', from: LONG_SINCE, ...rule });

/**
 * Kinds of licences with their validity and the period in which renewal is applied for. Each figure carries the
 * confidence with which it was found; where nothing was found, nothing stands here and the general rule applies.
 */
export const licenceKinds: readonly LicenceKind[] = [
  { kind: 'food-operation', title: '食品经营许可证', office: '市场监管或行政审批部门', rules: [
    national({ through: '2023-11-30', validity: { years: 5 }, term: { lastWorkingDays: 30 }, late: 'not-said', article: '《食品经营许可管理办法》（2023年12月1日起废止）', confidence: 'L' }),
    national({ from: '2023-12-01', validity: { years: 5 }, term: { openWorkingDays: 90, lastWorkingDays: 15 }, late: 'accepted-stop-at-expiry', article: '《食品经营许可和备案管理办法》', confidence: 'H' }),
  ], besides: '经营条件没有变化的，承诺后不再现场核查；电子证书与纸质证书效力相同。' },
  { kind: 'food-production', title: '食品生产许可证', office: '市场监管部门', rules: [national({ validity: { years: 5 }, term: { lastWorkingDays: 30 }, late: 'not-said', article: '《食品生产许可管理办法》', confidence: 'H' })] },
  { kind: 'small-food', title: '食品小作坊、小餐饮登记证', office: '行政审批或市场监管部门', rules: [{ region: '37', from: '2017-06-01', validity: { years: 3 }, term: { days: 30 }, late: 'not-said', article: '《山东省食品小作坊小餐饮和食品摊点管理条例》', confidence: 'H' }] },
  { kind: 'prepacked-food-filing', title: '仅销售预包装食品备案', office: '市场监管部门', rules: [national({ validity: 'none', late: 'not-said', article: '《食品经营许可和备案管理办法》', confidence: 'H' })], besides: '没有有效期，备案信息变化时变更备案。' },
  { kind: 'drug-operation', title: '药品经营许可证', office: '药品监管或行政审批部门', rules: [national({ validity: { years: 5 }, term: { months: 6 }, late: 'not-said', article: '《药品管理法实施条例》', confidence: 'M' })], besides: '2024年起施行的《药品经营和使用质量监督管理办法》另有时限，尚未核实，请提早向窗口确认。' },
  { kind: 'device-operation', title: '医疗器械经营许可证（第三类）', office: '市场监管部门', rules: [national({ from: '2022-05-01', validity: { years: 5 }, term: { openWorkingDays: 90, lastWorkingDays: 30 }, late: 'new-application', article: '《医疗器械经营监督管理办法》', confidence: 'H' })], besides: '延续后许可证编号不变。' },
  { kind: 'device-filing', title: '第二类医疗器械经营备案', office: '市场监管部门', rules: [national({ validity: 'none', late: 'not-said', article: '《医疗器械经营监督管理办法》', confidence: 'H' })], besides: '没有有效期，备案信息变化时变更备案。' },
  { kind: 'public-place-hygiene', title: '公共场所卫生许可证', office: '卫生健康或行政审批部门', rules: [national({ validity: { years: 4 }, term: { days: 30 }, late: 'not-said', article: '《公共场所卫生管理条例实施细则》', confidence: 'M' })], besides: '每两年复核一次。' },
  { kind: 'labour-dispatch', title: '劳务派遣经营许可证', office: '人力资源社会保障部门', rules: [national({ validity: { years: 3 }, term: { days: 60 }, late: 'new-application', article: '《劳务派遣行政许可实施办法》', confidence: 'H' })], besides: '每年3月31日前提交上一年度经营情况报告。' },
  { kind: 'human-resources', title: '人力资源服务许可证', office: '人力资源社会保障部门', rules: [national({ validity: null, late: 'not-said', article: '《人力资源市场暂行条例》', confidence: 'L' })], besides: '每年提交经营情况年度报告。' },
  { kind: 'road-passenger-line', title: '道路客运班线经营许可', office: '交通运输部门', rules: [
    national({ validity: { years: 8, from: 4 }, late: 'new-application', article: '《道路运输条例》', confidence: 'H' }),
    { region: '37', from: LONG_SINCE, validity: { years: 8, from: 4 }, term: { days: 60 }, late: 'new-application', article: '《道路运输条例》和山东省的规定', confidence: 'H' },
  ], besides: '期满继续经营的，重新提出申请。' },
  { kind: 'road-freight', title: '道路货物运输经营许可证', office: '交通运输部门', rules: [national({ validity: null, late: 'not-said', article: '《道路运输条例》', confidence: 'L' })], besides: '车辆每年审验。' },
  { kind: 'publication-retail', title: '出版物经营许可证（零售）', office: '新闻出版主管部门', rules: [national({ validity: null, late: 'not-said', article: '《出版物市场管理规定》', confidence: 'L' })], besides: '每年核验。' },
  { kind: 'tobacco-retail', title: '烟草专卖零售许可证', office: '烟草专卖部门', rules: [national({ validity: { years: 5, atMost: true }, term: { days: 30 }, late: 'not-said', article: '《烟草专卖许可证管理办法》', confidence: 'M' })] },
  { kind: 'special-equipment', title: '特种设备使用登记', office: '市场监管部门', rules: [national({ validity: 'none', late: 'not-said', article: '《特种设备安全法》', confidence: 'H' })], besides: '登记没有有效期，要提醒的是定期检验：检验有效期届满前1个月申请；投入使用后30日内办理登记。' },
  { kind: 'hazardous-chemicals', title: '危险化学品经营许可证', office: '应急管理部门', rules: [national({ validity: { years: 3 }, term: { months: 3 }, late: 'not-said', article: '《危险化学品经营许可证管理办法》', confidence: 'M' })] },
  { kind: 'fireworks-retail', title: '烟花爆竹经营（零售）许可证', office: '应急管理部门', rules: [national({ validity: { years: 2, atMost: true }, late: 'not-said', article: '《烟花爆竹安全管理条例》', confidence: 'L' })] },
  { kind: 'entertainment', title: '娱乐经营许可证', office: '文化和旅游部门', rules: [national({ validity: { years: 2 }, term: { days: 30 }, late: 'not-said', article: '《娱乐场所管理办法》', confidence: 'M' })] },
  { kind: 'travel-agency', title: '旅行社业务经营许可证', office: '文化和旅游部门', rules: [national({ validity: 'none', late: 'not-said', article: '《旅行社条例》', confidence: 'M' })], besides: '条例没有规定有效期，要提醒的是质量保证金：取得许可证之日起3个工作日内存入20万元，经营出境旅游业务的再存120万元。' },
  { kind: 'private-school', title: '民办学校办学许可证', office: '教育或人力资源社会保障部门', rules: [national({ validity: null, late: 'not-said', article: '《民办教育促进法》', confidence: 'M' })], besides: '有效期由各级各地规定，以证上载明的日期为准。' },
  { kind: 'drainage', title: '城镇污水排入排水管网许可证', office: '住房城乡建设或水务部门', rules: [national({ validity: { years: 5 }, term: { days: 30 }, late: 'not-said', article: '《城镇污水排入排水管网许可管理办法》', confidence: 'H' })] },
  { kind: 'pollutant-discharge', title: '排污许可证', office: '生态环境部门', rules: [national({ validity: { years: 5 }, term: { days: 60 }, late: 'not-said', article: '《排污许可管理条例》', confidence: 'H' })] },
  { kind: 'work-safety', title: '安全生产许可证', office: '应急管理或住房城乡建设部门', rules: [national({ validity: { years: 3 }, term: { months: 3 }, late: 'not-said', article: '《安全生产许可证条例》', confidence: 'H' })] },
  { kind: 'industrial-product', title: '工业产品生产许可证', office: '市场监管部门', rules: [national({ validity: { years: 5 }, term: { months: 6 }, late: 'not-said', article: '《工业产品生产许可证管理条例》', confidence: 'H' })] },
  { kind: 'veterinary-drug', title: '兽药经营许可证', office: '农业农村部门', rules: [national({ validity: { years: 5 }, term: { months: 6 }, late: 'not-said', article: '《兽药管理条例》', confidence: 'M' })] },
  { kind: 'pesticide', title: '农药经营许可证', office: '农业农村部门', rules: [national({ validity: { years: 5 }, term: { days: 90 }, late: 'not-said', article: '《农药管理条例》', confidence: 'M' })] },
  { kind: 'cosmetics-production', title: '化妆品生产许可证', office: '药品监管部门', rules: [national({ validity: { years: 5 }, late: 'not-said', article: '《化妆品监督管理条例》', confidence: 'M' })] },
  { kind: 'hazardous-waste', title: '危险废物经营许可证', office: '生态环境部门', rules: [national({ validity: { years: 5, from: 3 }, late: 'not-said', article: '《危险废物经营许可证管理办法》', confidence: 'M' })], besides: '综合经营许可证5年，收集经营许可证3年。' },
  { kind: 'heating', title: '供热经营许可证', office: '住房城乡建设部门', rules: [{ region: '37', from: LONG_SINCE, validity: { years: 5 }, late: 'not-said', article: '《山东省供热条例》', confidence: 'M' }] },
  { kind: 'radiation', title: '辐射安全许可证', office: '生态环境部门', rules: [national({ validity: { years: 5 }, term: { days: 30 }, late: 'not-said', article: '《放射性同位素与射线装置安全和防护条例》', confidence: 'M' })] },
];

const byKind = new Map(licenceKinds.map((each) => [each.kind, each]));

/** By its code, or by the name on the paper. */
export const licenceKindOf = (codeOrTitle: string): LicenceKind | undefined => byKind.get(codeOrTitle) ?? licenceKinds.find(({ title }) => title === codeOrTitle || title.replace(/（.*）$/, '') === codeOrTitle);
