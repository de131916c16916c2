import { randomInt } from 'node:crypto';

/**
 * Characters for the three places of a trade name. No two of all of them sound alike, not even to a speaker who does not
 * keep zh from z, n from l or -ng from -n, and none is easily misread for another. The sounds of the middle place occur in
 * no name of the demo register, so that no registered name is contained in one of ours, nor ours in it.
 */
const first = '澜屿汐沐珩昀祺辰朔霁望砚弦禾棠笙楚柚彬雯钧璧珂朵粤薇墨渡梵';
const middle = '芭茹尔葵培迢曲蝶群恩饶特宽载快团炯派柔阮翩汴韶登廓洽果槐冽';
const last = '洛枫瑶桉箫翠桐舟颂钊琢蓁樵栩绚滕骞缇苏傅昶翰歆澈黎葛濮缦芮';
/** The length of each row, and a prime: of two names made below with one `turn`, at least two characters differ. */
const EACH = first.length;

/** The `at`-th name: the places come from three disjoint rows, so that none is another one's characters in a different order. */
export function tradeNameAt(at: number, turn: number): string {
  const [a, b] = [at % EACH, Math.floor(at / EACH) % EACH];
  return `${first.charAt(a)}${middle.charAt(b)}${last.charAt((a + b + turn) % EACH)}`;
}

export const NAMES_OF_ONE_TURN = EACH * EACH;

let at = randomInt(NAMES_OF_ONE_TURN);
const turn = randomInt(EACH);

/** A name no other company of this run resembles. A run has a turn of its own: on a server that is kept, an earlier run hardly ever had this one. */
export const tradeName = (): string => tradeNameAt((at += 1), turn);
