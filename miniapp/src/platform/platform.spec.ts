import Taro from '@tarojs/taro';
import { failureFrom, isRefusal, isUnreachable } from './api-failure';
import { back, currentAddress, go, openAddress, replace } from './navigation';
import { pickRefusal } from './picked-file';
import { request } from './request';
import { readStored, store } from './storage';

const taro = jest.mocked(Taro);
const requested = taro.request as unknown as jest.Mock;

beforeEach(() => jest.clearAllMocks());

describe('a request', () => {
  const asking = () => request({ method: 'POST', address: '/api/cases', body: { a: 1 }, key: 'k1' }).catch((error: unknown) => error);

  it('carries the key, the client and the body', async () => {
    requested.mockResolvedValue({ statusCode: 200, data: '{"id":"c1"}' });
    expect(await request({ method: 'POST', address: '/api/cases', body: { a: 1 }, key: 'k1' })).toEqual({ id: 'c1' });
    expect(requested.mock.calls[0][0]).toMatchObject({
      url: '/api/cases', method: 'POST', data: '{"a":1}', header: { 'idempotency-key': 'k1', 'x-qiban-client': 'h5', 'content-type': 'application/json' },
    });
  });

  it('turns a problem into a refusal with its fields', async () => {
    requested.mockResolvedValue({ statusCode: 422, data: JSON.stringify({ code: 'form.invalid', detail: '有 1 处需要修改', fields: [{ field: 'people.0.mobile', words: '少 1 位' }], reference: 'r1' }) });
    expect(await asking()).toMatchObject({ kind: 'refusal', status: 422, code: 'form.invalid', words: '有 1 处需要修改', fields: [{ field: 'people.0.mobile', words: '少 1 位' }], reference: 'r1' });
  });

  it.each([
    ['the network is gone', () => requested.mockRejectedValue({ errMsg: 'request:fail' }), 'offline'],
    ['nobody answers in time', () => requested.mockRejectedValue({ errMsg: 'request:fail timeout' }), 'timeout'],
    ['a proxy answers with its own page', () => requested.mockResolvedValue({ statusCode: 502, data: '<html>Bad Gateway</html>' }), 'nonsense'],
    ['the answer is half a file', () => requested.mockResolvedValue({ statusCode: 200, data: '{"id":' }), 'nonsense'],
  ])('is unreachable when %s', async (_, given, cause) => {
    given();
    expect(await asking()).toMatchObject({ kind: 'unreachable', cause });
  });
});

it('reads a problem that came as text and refuses to make words up', () => {
  expect(isRefusal(failureFrom(404, '{"code":"case.not-found","detail":"没有找到这件办件"}'))).toBe(true);
  expect(isUnreachable(failureFrom(500, '{}'))).toBe(true);
  expect(isUnreachable(failureFrom(500, null))).toBe(true);
});

describe('going somewhere', () => {
  const pages = (count: number) => taro.getCurrentPages.mockReturnValue(Array.from({ length: count }, () => ({})) as never);

  it('switches to a tab, and opens other pages above', () => {
    pages(1);
    go('/pages/home/index');
    go('/register/pages/tasks/index', { caseId: '一 号' });
    expect(taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' });
    expect(taro.navigateTo).toHaveBeenCalledWith({ url: '/register/pages/tasks/index?caseId=%E4%B8%80%20%E5%8F%B7' });
  });

  it('takes the place of the page when the stack is full', () => {
    pages(9);
    go('/register/pages/tasks/index');
    expect(taro.navigateTo).not.toHaveBeenCalled();
    expect(taro.redirectTo).toHaveBeenCalledWith({ url: '/register/pages/tasks/index' });
  });

  it('back with nothing behind leads home', () => {
    pages(1);
    back();
    expect(taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' });
    pages(2);
    back();
    expect(taro.navigateBack).toHaveBeenCalledTimes(1);
  });

  it('replaces a page with its parameters', () => {
    replace('/register/pages/tasks/index', { caseId: 'c1', nothing: undefined });
    expect(taro.redirectTo).toHaveBeenCalledWith({ url: '/register/pages/tasks/index?caseId=c1' });
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example', 'javascript:alert(1)', ''])('an address like “%s” leads home', (address) => {
    openAddress(address);
    expect(taro.redirectTo).not.toHaveBeenCalled();
    expect(taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' });
  });

  it('an address of ours comes back with its parameters', () => {
    openAddress('/register/pages/tasks/index?caseId=c%201');
    expect(taro.redirectTo).toHaveBeenCalledWith({ url: '/register/pages/tasks/index?caseId=c%201' });
  });

  it('a page in the browser is remembered with the parameters it was opened with', () => {
    taro.getCurrentPages.mockReturnValue([{ path: '/sign/pages/landing/index?stamp=AA', options: {}, $taroParams: { t: 'abc', stamp: 'AA' } }] as never);
    expect(currentAddress()).toBe('/sign/pages/landing/index?t=abc');
  });

  it('goes back to the page one came from instead of opening it twice', () => {
    const below = { path: '/sign/pages/landing/index?stamp=AA', options: { t: 'abc' } };
    taro.getCurrentPages.mockReturnValue([below, { path: '/pages/sign-in/index?stamp=AB', options: {} }] as never);
    openAddress('/sign/pages/landing/index?t=abc');
    expect(taro.navigateBack).toHaveBeenCalledTimes(1);
    openAddress('/sign/pages/landing/index?t=other');
    expect(taro.redirectTo).toHaveBeenCalledWith({ url: '/sign/pages/landing/index?t=other' });
  });
});

it.each([
  [{ bytes: 31_000_000, type: 'image/jpeg' }, 'too-large'],
  [{ bytes: 2_000, type: 'text/html' }, 'wrong-type'],
  [{ bytes: 2_000, type: 'image/png' }, null],
])('a file %o is refused as %s', (file, refusal) => {
  expect(pickRefusal(file, { maxBytes: 10_000_000, accept: ['image/jpeg', 'image/png'] })).toBe(refusal);
});

it('remembers small things and survives what it cannot read', () => {
  store('display', { care: true });
  expect(readStored('display')).toEqual({ care: true });
  taro.getStorageSync.mockReturnValueOnce('{broken');
  expect(readStored('display')).toBeNull();
});
