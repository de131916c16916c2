/** The columns of a catalogue file, in the order we write them. Read by title, in any order; titles in English are taken too. */
export const catalogueColumns = [
  { key: 'code', title: '条目代码', also: ['代码', '编码', 'code'], width: 12 },
  { key: 'name', title: '规范表述', also: ['条目名称', '条目', '名称', 'name'], width: 36 },
  { key: 'industry', title: '行业代码', also: ['国民经济行业分类', '行业', 'industry'], width: 10 },
  { key: 'permit', title: '许可类别', also: ['许可', 'permit'], width: 10 },
  { key: 'permitName', title: '许可名称', also: ['许可证件', 'permitName'], width: 26 },
  { key: 'authority', title: '审批机关', also: ['主管部门', 'authority'], width: 30 },
  { key: 'basis', title: '依据', also: ['法律依据', 'basis'], width: 36 },
  { key: 'confidence', title: '把握', also: ['confidence'], width: 8 },
  { key: 'note', title: '说明', also: ['备注', 'note'], width: 36 },
  { key: 'inUse', title: '在用', also: ['是否在用', 'inUse'], width: 8 },
  { key: 'synonyms', title: '俗称', also: ['同义词', 'synonyms'], width: 40 },
] as const;

export type CatalogueColumn = (typeof catalogueColumns)[number]['key'];
export const titleOf = (key: CatalogueColumn): string => catalogueColumns.find((column) => column.key === key)!.title;

export const permitWords = { none: '无', prior: '前置', after: '后置', filing: '备案' } as const;
