import type { ThemeConfig } from 'antd';

/**
 * Leaf green on cream. Red stays free for danger, so the primary is far from it.
 * Description and placeholder are darker than antd's defaults, which fail WCAG AA on cream.
 */
export const ink = {
  leaf: '#2f6b4f',
  leafSoft: '#e6efe6',
  straw: '#c9a24a',
  clay: '#a8643c',
  mist: '#7d9a8c',
  text: '#2a2824',
  muted: '#6b625b',
  faint: '#7a716a',
  line: '#ece4d6',
  cream: '#f7f2e8',
  danger: '#b3362b',
} as const;

export const fontFamily =
  '-apple-system, BlinkMacSystemFont, "PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: ink.leaf,
    colorInfo: ink.leaf,
    colorLink: ink.leaf,
    colorSuccess: '#3a7a56',
    colorWarning: '#96650f',
    colorError: ink.danger,
    colorPrimaryBg: ink.leafSoft,
    colorPrimaryBgHover: '#dbe8dc',
    colorSuccessBg: '#e6f1e8',
    colorWarningBg: '#fbf2df',
    colorWarningBorder: '#e6d2a6',
    colorErrorBg: '#fbecea',
    colorErrorBorder: '#e9bcb6',
    colorText: ink.text,
    colorTextSecondary: '#57514a',
    colorTextDescription: ink.muted,
    colorTextPlaceholder: ink.faint,
    colorBgLayout: ink.cream,
    colorBorder: '#ddd2be',
    colorBorderSecondary: ink.line,
    borderRadius: 8,
    borderRadiusLG: 12,
    fontSize: 14,
    controlHeight: 36,
    fontFamily,
    wireframe: false,
  },
  components: {
    Table: {
      colorBgContainer: '#fffdf9',
      headerBg: '#fbf8f1',
      headerColor: ink.muted,
      headerSplitColor: 'transparent',
      rowHoverBg: '#faf7ef',
      borderColor: ink.line,
      cellPaddingBlock: 13,
    },
    Menu: {
      itemBg: 'transparent',
      itemColor: '#57514a',
      itemSelectedBg: ink.leafSoft,
      itemSelectedColor: ink.leaf,
      itemHeight: 38,
      itemBorderRadius: 8,
      groupTitleColor: ink.muted,
      groupTitleFontSize: 12,
    },
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    DatePicker: { colorTextDisabled: ink.faint },
    Descriptions: { labelColor: ink.muted },
    Segmented: { itemSelectedColor: ink.leaf, trackBg: '#efe7d8' },
  },
};
