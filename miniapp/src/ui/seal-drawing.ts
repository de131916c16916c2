import { svgBackground } from './svg-picture';

const escape = (text: string): string => text.replace(/[<>&"']/g, (mark) => `&#${mark.charCodeAt(0)};`);

/** A round seal: the name along the rim, our mark in the middle, a line below. Never a real body's seal, never the national emblem. */
export function sealDrawing(rim: string, line: string): string {
  const serif = "font-family='Songti SC,Noto Serif CJK SC,serif' font-weight='700'";
  // The rim holds about eleven characters at full size; a longer name is set closer and smaller.
  const size = rim.length <= 11 ? 13.5 : Math.max(8, 150 / rim.length);
  const gap = rim.length <= 11 ? 2.3 : 0.6;
  return svgBackground(
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 120 120'><defs><path id='rim' d='M21.5 82.5A44 44 0 1 1 98.5 82.5'/></defs>" +
      "<circle cx='60' cy='60' r='56' fill='none' stroke='#b7371f' stroke-width='3.5'/>" +
      `<text ${serif} font-size='${size.toFixed(1)}' fill='#b7371f' letter-spacing='${gap}'><textPath href='#rim' startOffset='50%' text-anchor='middle'>${escape(rim)}</textPath></text>` +
      "<path transform='translate(38 34) scale(1.57)' d='M14 5.5L6 12M14 5.5L22 12M14 11v10.5M14 15.5h5M9 15v6.5M6.5 21.5h15' fill='none' stroke='#b7371f' stroke-width='2.6' stroke-linecap='round' stroke-linejoin='round'/>" +
      `<text x='60' y='92' text-anchor='middle' ${serif} font-size='13' fill='#b7371f'>${escape(line)}</text></svg>`,
  );
}
