import type { ThemeConfig } from 'antd';

/** Ant Design in the colours of ui/tokens.css. Literal values: its algorithm derives hover and border tones from them. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b5665',
    colorLink: '#0b5665',
    colorError: '#a4143c',
    colorWarning: '#7a4d00',
    colorSuccess: '#1a6b3e',
    colorText: '#14252c',
    colorTextSecondary: '#3b4d55',
    colorTextTertiary: '#5a6a71',
    colorTextPlaceholder: '#5a6a71',
    colorTextDescription: '#5a6a71',
    colorBorder: '#788a90',
    colorBorderSecondary: '#dde4e3',
    colorBgLayout: '#f3f6f5',
    borderRadius: 6,
    borderRadiusLG: 10,
    fontSize: 14,
    controlHeight: 34,
    fontFamily: 'var(--q-sans)',
    fontFamilyCode: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    motionDurationFast: '120ms',
    motionDurationMid: '160ms',
    motionDurationSlow: '220ms',
    lineWidthFocus: 3,
    controlOutlineWidth: 3,
  },
  components: {
    Button: { fontWeight: 600, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Tabs: { horizontalItemPadding: '7px 0', horizontalItemGutter: 24, horizontalMargin: '0', inkBarColor: '#0b5665' },
    Table: { headerBg: '#f3f6f5', headerColor: '#5a6a71', cellPaddingBlock: 10 },
    Modal: { titleFontSize: 18 },
  },
};
