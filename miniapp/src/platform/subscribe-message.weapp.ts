import Taro from '@tarojs/taro';

/**
 * Must be called from a tap, with at most three templates; one consent permits one message.
 * A refusal is remembered by WeChat and never blocks what the person is doing.
 */
export async function askToNotify(templates: readonly string[]): Promise<'agreed' | 'declined' | 'not-here'> {
  if (templates.length === 0) return 'not-here';
  try {
    const answer = await Taro.requestSubscribeMessage({ tmplIds: templates.slice(0, 3), entityIds: [] });
    return templates.some((id) => (answer as unknown as Record<string, string>)[id] === 'accept') ? 'agreed' : 'declined';
  } catch {
    return 'declined';
  }
}
