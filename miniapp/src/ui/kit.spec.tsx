import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useState } from 'react';
import { useDisplay } from '@/display/display-settings';
import { ApiRefusal, ApiUnreachable } from '@/platform/api-failure';
import { Button } from './button';
import { Choice, Choices, Tick } from './choice';
import { ErrorSummary } from './error-summary';
import { iconNames } from './icon-names';
import { NumberInput, TextInput } from './inputs';
import { LicenceCard } from './licence-card';
import { Page } from './page';
import { TaskRow } from './row';
import { Select } from './select';
import { SignaturePad } from './signature-pad';
import { SumBar } from './sum-bar';
import { LoadFailed } from './waiting';

beforeEach(() => {
  useDisplay.setState({ care: false, language: 'zh' });
  Element.prototype.scrollIntoView = jest.fn();
  window.scrollTo = jest.fn();
  // jsdom draws nothing.
  HTMLCanvasElement.prototype.getContext = () => null;
  window.matchMedia = jest.fn(() => ({ matches: false })) as never;
});

describe('a button', () => {
  it('that is disabled can be reached and says why, and does nothing', async () => {
    const press = jest.fn();
    render(<Button disabled onPress={press}>保存（合计满 100% 后可用）</Button>);
    await userEvent.tab();
    const button = screen.getByRole('button', { name: '保存（合计满 100% 后可用）' });
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(button);
    expect(press).not.toHaveBeenCalled();
  });

  it('that waits keeps its words and takes no second tap', async () => {
    const press = jest.fn();
    render(<Button waiting onPress={press}>提交登记申请</Button>);
    const button = screen.getByRole('button', { name: '提交登记申请' });
    await userEvent.dblClick(button);
    expect(press).not.toHaveBeenCalled();
    expect(button.getAttribute('aria-busy')).toBe('true');
  });

  it('answers to the keyboard', async () => {
    const press = jest.fn();
    render(<Button onPress={press}>继续</Button>);
    await userEvent.tab();
    await userEvent.keyboard('{Enter} ');
    expect(press).toHaveBeenCalledTimes(2);
  });
});

describe('a field', () => {
  it('says its error at its place and ties it to the input', () => {
    render(<TextInput id="mobile" label="手机号" hint="11 位" value="138" onChange={jest.fn()} error="手机号少 8 位，请补全 11 位。" />);
    const input = screen.getByLabelText('手机号');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(input.getAttribute('aria-describedby')).toBe('mobile-hint mobile-error');
    expect(screen.getByRole('alert').textContent).toContain('手机号少 8 位');
  });

  it('for a number takes digits of any width and drops what is none', async () => {
    function Amount() {
      const [value, setValue] = useState('');
      return <NumberInput id="amount" label="出资" decimals={2} value={value} onChange={setValue} />;
    }
    render(<Amount />);
    const input = screen.getByLabelText<HTMLInputElement>('出资');
    fireEvent.change(input, { target: { value: '１２a.3.456' } });
    expect(input.value).toBe('12.34');
  });

  it('does not take Enter while an input method is composing', () => {
    const enter = jest.fn();
    render(<TextInput id="name" label="字号" value="wo" onChange={jest.fn()} onEnter={enter} />);
    fireEvent.keyDown(screen.getByLabelText('字号'), { key: 'Enter', isComposing: true });
    expect(enter).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByLabelText('字号'), { key: 'Enter' });
    expect(enter).toHaveBeenCalledTimes(1);
  });
});

describe('choices', () => {
  it('tell which one is chosen and hand over the next', async () => {
    const change = jest.fn();
    render(<Choice id="use" label="用途" value="commercial" onChange={change} options={[{ value: 'commercial', title: '商用' }, { value: 'residential', title: '住宅' }]} />);
    expect(screen.getByRole('radio', { name: /商用/ }).getAttribute('aria-checked')).toBe('true');
    await userEvent.click(screen.getByRole('radio', { name: /住宅/ }));
    expect(change).toHaveBeenCalledWith('residential');
  });

  it('of several add and take away', async () => {
    const change = jest.fn();
    render(<Choices id="seals" label="印章" value={['a']} onChange={change} options={[{ value: 'a', title: '公章' }, { value: 'b', title: '财务专用章' }]} />);
    await userEvent.click(screen.getByRole('checkbox', { name: '财务专用章' }));
    await userEvent.click(screen.getByRole('checkbox', { name: '公章' }));
    expect(change.mock.calls).toEqual([[['a', 'b']], [[]]]);
  });

  it('of a promise begin unticked and say what is missing', async () => {
    const change = jest.fn();
    render(<Tick id="promise" checked={false} onChange={change} error="请先确认承诺。">我承诺所填内容真实</Tick>);
    await userEvent.click(screen.getByRole('checkbox'));
    expect(change).toHaveBeenCalledWith(true);
    expect(screen.getByRole('alert').textContent).toBe('请先确认承诺。');
  });
});

describe('a select', () => {
  const options = ['市南区', '市北区', '黄岛区', '崂山区', '李沧区', '城阳区', '即墨区', '胶州市', '平度市', '莱西市'].map((title, at) => ({ value: String(at), title }));

  it('opens a sheet, finds by what is typed, and hands over the choice', async () => {
    const change = jest.fn();
    render(<Select id="district" label="区市" value="" options={options} onChange={change} />);
    await userEvent.click(screen.getByRole('button', { name: '区市 请选择' }));
    expect(screen.getByRole('dialog', { name: '区市' })).toBeTruthy();
    await userEvent.type(screen.getByLabelText('搜索'), '岛');
    expect(screen.getAllByRole('radio').map((option) => option.textContent)).toEqual(['黄岛区']);
    await userEvent.click(screen.getByRole('radio'));
    expect(change).toHaveBeenCalledWith('2', options[2]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('closes on Escape and gives the focus back', async () => {
    render(<Select id="district" label="区市" value="1" options={options} onChange={jest.fn()} />);
    const opener = screen.getByRole('button', { name: '区市 市北区' });
    opener.focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  it('says so when nothing is found', async () => {
    render(<Select id="district" label="区市" value="" options={options} onChange={jest.fn()} />);
    await userEvent.click(screen.getByRole('button'));
    await userEvent.type(screen.getByLabelText('搜索'), '浦东');
    expect(screen.getByText('没有找到，换个词试试')).toBeTruthy();
  });
});

describe('an error summary', () => {
  it('lists everything and leads to the field', async () => {
    render(
      <>
        <ErrorSummary errors={[{ id: 'mobile', words: '手机号少 1 位。' }, { id: 'name', words: '字号至少两个字。' }]} />
        <TextInput id="mobile" label="手机号" value="" onChange={jest.fn()} />
        <TextInput id="name" label="字号" value="" onChange={jest.fn()} />
      </>,
    );
    expect(screen.getByRole('heading').textContent).toBe('有 2 处要改');
    await userEvent.click(screen.getByRole('link', { name: '字号至少两个字。' }));
    expect(document.activeElement).toBe(screen.getByLabelText('字号'));
  });

  it('is not there when there is nothing to correct', () => {
    const { container } = render(<ErrorSummary errors={[]} />);
    expect(container.innerHTML).toBe('');
  });
});

describe('a task', () => {
  it('that cannot be started is text and not a link', () => {
    render(<TaskRow title="核对并签名" state="cannot-start" words="暂不能填" onPress={jest.fn()} />);
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('with a problem shows what to mend', () => {
    render(<TaskRow title="联系人" state="problem" words="有问题" note="手机号少 1 位，请补全" onPress={jest.fn()} />);
    expect(screen.getByRole('link').textContent).toBe('联系人手机号少 1 位，请补全有问题');
  });
});

describe('a sum', () => {
  const parts = (...percents: number[]) => percents.map((percent, at) => ({ key: String(at), name: `股东${at + 1}`, percent }));

  it('below the whole leaves a gap of what is missing', () => {
    const { container } = render(<SumBar heading="合计 90%" parts={parts(55, 35)} />);
    expect(container.querySelector<HTMLElement>('.q-sum__part--gap')?.style.width).toBe('10%');
    expect(screen.getByRole('img', { name: '股东1 55%，股东2 35%' })).toBeTruthy();
  });

  it('above the whole stays in its bar and is marked', () => {
    const { container } = render(<SumBar heading="合计 125%" tone="bad" parts={parts(75, 50)} words="多了 25%" />);
    const widths = [...container.querySelectorAll<HTMLElement>('.q-sum__part')].map((part) => parseFloat(part.style.width));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100);
    expect(container.querySelector('.q-sum__bar--over')).not.toBeNull();
  });
});

describe('a failed load', () => {
  it.each([
    [new ApiUnreachable('offline'), '网断了，没有取到内容。连上网后点“再试一次”。'],
    [new ApiUnreachable('timeout'), '等了 15 秒没有回音。请点“再试一次”。'],
    [new ApiRefusal(404, 'case.not-found', '没有找到这件办件', [], null), '没有找到这件办件'],
    [new TypeError('x is undefined'), '没有取到内容，服务可能正在维护。请过几分钟再试。'],
  ])('%s says what happened', async (error, words) => {
    const retry = jest.fn();
    render(<LoadFailed error={error} onRetry={retry} />);
    expect(screen.getByRole('alert').textContent).toContain(words);
    await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });
});

describe('a page', () => {
  it('is in care mode from its root and then has three tabs', () => {
    useDisplay.setState({ care: true });
    const { container } = render(<Page title="首页" tab="home">内容</Page>);
    expect(container.firstElementChild?.className).toContain('q-care');
    expect(screen.getAllByRole('link').map((tab) => tab.textContent)).toEqual(['首页', '进度', '我的']);
  });

  it('has four tabs otherwise, marks the one at hand, and speaks English when asked', () => {
    useDisplay.setState({ language: 'en' });
    render(<Page title="Progress" tab="progress">content</Page>);
    expect(screen.getAllByRole('link')).toHaveLength(4);
    expect(screen.getByRole('link', { name: 'Progress' }).getAttribute('aria-current')).toBe('page');
  });
});

describe('papers', () => {
  it('a licence shows its code in groups and that it is a demonstration', () => {
    render(<LicenceCard title="营业执照" subtitle="副本" demo codeName="统一社会信用代码" code="91370203MADEM0071X" rows={[{ name: '名称', value: '青岛沃海机械有限公司' }]} authorityName="登记机关" seal={{ rim: '演示登记机关', line: '演示专用章' }} day="2026 年 11 月 18 日" />);
    expect(screen.getByText('9137 0203 MADE M007 1X')).toBeTruthy();
    expect(screen.getByText('演示')).toBeTruthy();
  });

  it('a signature pad that is locked says why', () => {
    render(<SignaturePad title="签名" strokes={[]} onChange={jest.fn()} locked="先读完 14 页" />);
    expect(screen.getByText('先读完 14 页')).toBeTruthy();
    expect(screen.queryByRole('link', { name: '重写' })).toBeNull();
  });
});

it('every icon has a drawing, and every drawing a name', () => {
  const sheet = readFileSync(join(__dirname, 'styles/_icons.scss'), 'utf8');
  const drawn = [...sheet.matchAll(/@include icon\("([a-z-]+)"/g)].map(([, name]) => name);
  expect(drawn.sort()).toEqual([...iconNames].sort());
});
