import { useState } from 'react';
import { Avatar } from '@/ui/avatar';
import { Banner } from '@/ui/banner';
import { Button, TextLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice, Choices, Tick } from '@/ui/choice';
import { DateField } from '@/ui/date-field';
import { ErrorSummary } from '@/ui/error-summary';
import { Facts } from '@/ui/facts';
import { FilePick } from '@/ui/file-pick';
import { Headline } from '@/ui/headline';
import { Icon } from '@/ui/icon';
import { iconNames } from '@/ui/icon-names';
import { NumberInput, TextArea, TextInput } from '@/ui/inputs';
import { Lamp } from '@/ui/lamp';
import { LicenceCard, LicenceTile } from '@/ui/licence-card';
import { MatterLines } from '@/ui/matter-lines';
import { Box, Words } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { ParcelLine } from '@/ui/parcel-line';
import { QrImage } from '@/ui/qr-image';
import { Row, TaskRow } from '@/ui/row';
import { SavedLine } from '@/ui/saved-line';
import { Section } from '@/ui/section';
import { Segments } from '@/ui/segments';
import { Select } from '@/ui/select';
import { SignaturePad } from '@/ui/signature-pad';
import type { Stroke } from '@/ui/signature-strokes';
import { SumBar, Swatch } from '@/ui/sum-bar';
import { Switch } from '@/ui/switch';
import { DemoMark, Tag } from '@/ui/tag';
import { Empty, LoadFailed, Skeleton } from '@/ui/waiting';

const tones = ['ok', 'warn', 'bad', 'run', 'idle'] as const;
const nothing = () => undefined;

/** Every component in its states. Invented people and companies only. */
export default function GalleryPage() {
  const [text, setText] = useState('沃海');
  const [choice, setChoice] = useState<'a' | 'b' | ''>('a');
  const [many, setMany] = useState<('x' | 'y')[]>(['x']);
  const [day, setDay] = useState('2031-10-31');
  const [on, setOn] = useState(true);
  const [district, setDistrict] = useState('');
  const [strokes, setStrokes] = useState<Stroke[]>([]);
  return (
    <Page title="组件" foot={<Button onPress={nothing}>{'用“青岛沃海机械有限公司”'}</Button>} footNote={<SavedLine state="saved" time="09:32" />}>
      <Headline step="第 1 项，共 8 项" note="一句说明。">给公司起个名字</Headline>
      <ErrorSummary errors={[{ id: 'mobile', words: '手机号少 1 位，请补全 11 位。' }, { id: 'text', words: '字号至少两个字。' }]} />
      {tones.map((tone) => <Banner key={tone} tone={tone} title="还没有提交。">8 项已完成 5 项，全部完成后才能提交。</Banner>)}
      <Box className="q-flex">{tones.map((tone) => <Lamp key={tone} tone={tone} />)}<DemoMark /></Box>
      <Box className="q-flex">{tones.map((tone) => <Tag key={tone} tone={tone}>填写中</Tag>)}<Tag tone="seal">已盖章</Tag></Box>

      <Section title="按钮" end={<TextLink onPress={nothing}>换一批</TextLink>}>
        <Box className="q-stack">
          <Button onPress={nothing}>开始办理</Button>
          <Button waiting onPress={nothing}>提交登记申请</Button>
          <Button disabled onPress={nothing}>保存（合计满 100% 后可用）</Button>
          <Button kind="ghost" icon="phone" onPress={nothing}>打电话找人帮办</Button>
          <Button kind="dashed" icon="plus" onPress={nothing}>加一位股东</Button>
          <Box className="q-two">
            <Box className="q-two__narrow"><Button kind="danger-ghost" onPress={nothing}>不同意签</Button></Box>
            <Box className="q-two__wide"><Button icon="pencil" onPress={nothing}>确认签名</Button></Box>
          </Box>
          <Button kind="danger" onPress={nothing}>撤回申请</Button>
        </Box>
      </Section>

      <Section title="填写">
        <Card>
          <TextInput id="text" label="字号" hint="两个以上汉字，例如“沃海”" value={text} onChange={setText} suffix="2 个字 · 已查 0.3 秒" />
          <TextInput id="mobile" label="手机号" kind="phone" value="1380000" onChange={nothing} error="手机号少 4 位，请补全 11 位。" />
          <NumberInput id="amount" label="注册资本" value="200" onChange={nothing} suffix="万元" />
          <TextInput id="off" label="省" value="山东省" onChange={nothing} disabled />
          <TextArea id="area" label="理由" optional value="" onChange={nothing} />
          <DateField id="day" label="缴足日期" hint="《公司法》第四十七条：5 年内" value={day} onChange={setDay} />
          <Select id="district" label="区市" value={district} onChange={setDistrict} options={['市南区', '市北区', '黄岛区', '崂山区', '李沧区', '城阳区', '即墨区', '胶州市', '平度市', '莱西市'].map((title) => ({ value: title, title }))} />
          <Choice id="use" label="房屋用途" value={choice} onChange={(next) => setChoice(next as 'a' | 'b')} options={[{ value: 'a', title: '商用', note: '写字楼、商铺、厂房' }, { value: 'b', title: '住宅', note: '要有利害关系的业主一致同意' }]} />
          <Choices id="seals" label="印章" value={many} onChange={setMany} options={[{ value: 'x', title: '公章' }, { value: 'y', title: '财务专用章' }]} />
          <Tick id="promise" checked={on} onChange={setOn} note="《市场主体登记管理条例》第十七条">我承诺所填内容真实</Tick>
          <FilePick id="photo" label="身份证人像面" files={[{ id: '1', name: '产权证.pdf' }]} most={3} terms={{ maxBytes: 1, accept: ['image/png'] }} onPick={nothing} onRemove={nothing} />
        </Card>
        <Card flush><Switch label="关怀模式" note="字更大，按钮更大" on={on} onChange={setOn} /></Card>
      </Section>

      <Section title="清单">
        <Card flush>
          <TaskRow title="公司名称" state="done" words="已完成" onPress={nothing} />
          <TaskRow title="股东和出资" state="in-progress" words="填写中" note="出资比例合计 90%，还差 10%" onPress={nothing} />
          <TaskRow title="联系人" state="problem" words="有问题" note="手机号少 1 位，请补全" onPress={nothing} />
          <TaskRow title="核对并签名" state="cannot-start" words="暂不能填" note="先完成上面 7 项" />
        </Card>
        <Card flush>
          <Row start={<Avatar name="林知远" />} title="林知远" note="股东、董事" end={<><Lamp tone="ok" silent /><Words className="q-note">今天 08:10</Words></>} />
          <Row start={<Avatar name="周沐" />} title="周沐（您）" strong on note="股东、监事" end={<><Lamp tone="run" silent /><Words className="q-note">请签名</Words></>} />
        </Card>
        <Card><Segments done={5} total={8} /></Card>
        <Facts facts={[{ name: '名称', value: '青岛沃海机械有限公司' }, { name: '住所', value: '青岛市市北区演示路 18 号 306 室' }]} />
      </Section>

      <Section title="合计">
        <SumBar heading="合计 90%" aside="注册资本 200 万元" parts={[{ key: 'a', name: '林知远', percent: 55 }, { key: 'b', name: '周沐', percent: 35 }]} words="还差 10%（20 万元），请补齐后保存" />
        <SumBar heading="合计 120%" tone="bad" parts={[{ key: 'a', name: '林知远', percent: 75 }, { key: 'b', name: '周沐', percent: 45 }]} words="多了 20%（40 万元），请改少" />
        <Box className="q-flex">{[0, 1, 2, 3, 4].map((at) => <Swatch key={at} at={at} />)}</Box>
      </Section>

      <Section title="进度">
        <MatterLines
          days={['18 日', '19 日', '今天', '23 日', '24 日', '25 日'].map((words) => ({ key: words, words, now: words === '今天' }))}
          now={0.39}
          lines={[
            { key: 'licence', tone: 'ok', title: '营业执照', note: '市北区行政审批服务局', state: '11-18 已发照', bar: { from: 0, to: 0.083 } },
            { key: 'seals', tone: 'run', title: '印章刻制', note: '刻章单位 · 4 枚，邮寄', state: '11-23 送到', bar: { from: 0.083, to: 0.6 } },
            { key: 'bank', tone: 'warn', title: '银行开户', note: '等您选网点', state: '等您', bar: { from: 0.083, to: 0.39 } },
          ]}
        />
        <Section>
          <ParcelLine
            steps={[
              { key: '3', tone: 'run', title: '正在审查', note: '市北区行政审批服务局 · 11 月 24 日前办好', time: '今天 09:05' },
              { key: '2', tone: 'ok', title: '已提交', time: '今天 08:50' },
              { key: '1', tone: 'ok', title: '四人都已签名', note: '文件指纹 9f2c 71ae', time: '昨天 20:12' },
            ]}
          />
        </Section>
      </Section>

      <SignaturePad title="在框内写下您的姓名" strokes={strokes} onChange={setStrokes} owner="周沐 · 3702***********5678" />

      <Section title="执照">
        <LicenceCard
          title="营业执照"
          subtitle="（副本） 电子证照"
          demo
          codeName="统一社会信用代码"
          code="91370203MADEM0071X"
          rows={[
            { name: '名称', value: '青岛沃海机械有限公司', strong: true },
            { name: '类型', value: '有限责任公司' },
            { name: '法定代表人', value: '林知远' },
            { name: '注册资本', value: '贰佰万元整' },
            { name: '成立日期', value: '2026 年 11 月 18 日' },
            { name: '住所', value: '青岛市市北区演示路 18 号 306 室' },
            { name: '经营范围', value: '机械设备研发、销售；通用零部件制造；技术服务。' },
          ]}
          authorityName="登记机关"
          seal={{ rim: '青岛市企办演示登记机关', line: '演示专用章' }}
          day="2026 年 11 月 18 日"
          corner={<QrImage small text="https://qiban.example/verify?token=demo" />}
        />
        <Section><LicenceTile title="营业执照" name="青岛澜屿食品有限公司" code="91370203MADEM0032K" demo tone="ok" words="长期有效" action={<Button small kind="quiet" icon="scan" onPress={nothing}>出示</Button>} /></Section>
        <Section><QrImage text="https://qiban.example/verify?token=demo" /></Section>
      </Section>

      <Section title="等待、没有、失败"><Skeleton /><Empty icon="certificate" title="还没有证照">办好后自动放进来</Empty><LoadFailed error={null} onRetry={nothing} /></Section>
      <Section title="图标"><Card><Box className="q-flex q-wrap">{iconNames.map((name) => <Icon key={name} name={name} style={{ fontSize: '24px' }} />)}</Box></Card></Section>
    </Page>
  );
}
