// The few lines of a runner's error message that tell a person the cause: a log of a build machine is all there is to read.
import { root } from './workspace.mjs';

const MOST_LINES = 9;
const MOST_ATTEMPTS = 5;
const LONGEST = 220;

// eslint-disable-next-line no-control-regex -- colour codes of the tools we run
const plain = (text) => text.replace(/\u001b\[[0-9;]*[A-Za-z]/g, '').replaceAll(`${root}/`, '');
const isPlace = (line) => /^at .*:\d+:\d+\)?$/.test(line);

/** What was expected and what came; and where: `place`, or the first line of the stack that is our own. */
export function causeIn(message = '', place = '') {
  const lines = plain(message).split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const stack = lines.filter(isPlace);
  // Jest opens with the test's title, which is known, and shows the source. Playwright closes with all it tried, the same again and again.
  const said = lines.filter((line) => !isPlace(line) && !line.startsWith('●') && !/^(> )?\d* ?\|/.test(line));
  const logAt = said.indexOf('Call log:');
  const [cause, attempts] = logAt < 0 ? [said, []] : [said.slice(0, logAt), [...new Set(said.slice(logAt + 1))]];
  const where = place === '' ? stack.find((line) => !/node_modules|node:/.test(line)) : `at ${plain(place)}`;
  return [...(cause.length === 0 ? ['failed without a message'] : cause.slice(0, MOST_LINES)), ...attempts.slice(0, MOST_ATTEMPTS), ...(where ? [where] : [])]
    .map((line) => (line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line));
}

/** Failures as they are printed: the name, and below it the cause. */
export const toldFailures = (failures, mark = '✗') => failures.flatMap(({ name, words }) => [`${mark} ${name}`, ...words.map((line) => `    ${line}`)]);
