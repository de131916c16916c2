export const wanWords = (yuan: number): string => `${Number((yuan / 10000).toFixed(6))} 万元`;
export const percentWords = (part: number, whole: number): string => (whole > 0 ? `${Number(((part / whole) * 100).toFixed(2))}%` : '—');
