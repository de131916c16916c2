import { deviceClassOf } from './wording';

it.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 MicroMessenger/8.0.57', '手机（微信）'],
  ['Mozilla/5.0 (Linux; Android 15; Pixel) Chrome/140 Mobile Safari/537.36', '手机'],
  ['Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X)', '平板电脑'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/140', '电脑'],
  ['curl/8', '其他设备'],
  ['', '其他设备'],
])('%s is %s', (agent, words) => expect(deviceClassOf(agent)).toBe(words));
