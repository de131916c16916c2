// Stands in for Taro: page hooks run as effects, storage is a map, every other call is a spy.
import { useEffect } from 'react';

const kept = new Map<string, unknown>();
const answering = () => jest.fn(async () => ({}));

const taro = {
  getStorageSync: jest.fn((key: string) => kept.get(key) ?? ''),
  setStorageSync: jest.fn((key: string, value: unknown) => void kept.set(key, value)),
  removeStorageSync: jest.fn((key: string) => void kept.delete(key)),
  getCurrentPages: jest.fn(() => [] as unknown[]),
  request: jest.fn(),
  navigateTo: answering(),
  redirectTo: answering(),
  switchTab: answering(),
  navigateBack: answering(),
  makePhoneCall: answering(),
  setClipboardData: answering(),
  hideToast: jest.fn(),
  useDidShow: (run: () => void) => useEffect(run, []),
  useDidHide: () => undefined,
  useShareAppMessage: () => undefined,
  usePullDownRefresh: () => undefined,
  useRouter: () => ({ params: {}, path: '' }),
};

export default taro;
