/** The names and wares of the demo's brand. */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const GIVEN =
  '欣怡 梓涵 诗涵 雨桐 可馨 思琪 佳怡 子涵 晓雯 静怡 若曦 语嫣 婉清 心妍 沐辰 浩然 宇轩 子轩 俊杰 明哲 雅静 丽华 秀英 桂芳 建国 志强 晓东 文博 嘉懿 煜城 靖琪 烨磊 晟睿 晓峰 绍辉 梦洁 梦瑶 凌薇 美莲 雪丽 依娜 雅芙 雨婷 怡香 珺瑶 映雪 初夏 知夏 听雨 南星 安然 一诺 念慈 云舒 半夏 青禾 小满 谷雨 清和 白露';
const NICKNAMES =
  '爱喝茶的猫 云朵面包 小鹿乱撞 柚子不酸 山野有雾 今天也要早睡 糯米团子 一颗小青柠 月亮邮差 不吃香菜 海盐芝士 夏天的风 芋泥啵啵 慢慢来 橘子汽水 春日部长 阿梨 桃桃 木木 Coco Mia 小满 阿宁 栗子 苏苏 团团 豆豆妈 米粒妈妈 老陈 大林 晴天 北岛 南风知意 三月';

export const surnames = [...SURNAMES];
export const givenNames = GIVEN.split(' ');
export const nicknames = NICKNAMES.split(' ');

export interface Ware {
  sku: string;
  name: string;
  category: string;
  priceFen: number;
  /** How often it is in a basket, against the others. */
  weight: number;
}

export const WARES: Ware[] = [
  { sku: 'QH-CLN-01', name: '青茶氨基酸洁面', category: '洁面', priceFen: 8800, weight: 12 },
  { sku: 'QH-CLN-02', name: '竹叶卸妆膏', category: '洁面', priceFen: 12800, weight: 6 },
  { sku: 'QH-TON-01', name: '玄米舒缓化妆水', category: '水乳', priceFen: 13800, weight: 9 },
  { sku: 'QH-LOT-01', name: '玄米保湿乳', category: '水乳', priceFen: 15800, weight: 8 },
  { sku: 'QH-SER-01', name: '白茶焕亮精华', category: '精华', priceFen: 29800, weight: 5 },
  { sku: 'QH-SER-02', name: '石斛紧致精华油', category: '精华', priceFen: 36800, weight: 3 },
  { sku: 'QH-CRM-01', name: '积雪草修护面霜', category: '面霜', priceFen: 21800, weight: 5 },
  { sku: 'QH-EYE-01', name: '黑茶眼霜', category: '面霜', priceFen: 26800, weight: 2 },
  { sku: 'QH-MSK-01', name: '绿茶补水面膜 5 片', category: '面膜', priceFen: 6900, weight: 14 },
  { sku: 'QH-MSK-02', name: '艾草泥膜', category: '面膜', priceFen: 11800, weight: 6 },
  { sku: 'QH-HND-01', name: '桂花护手霜', category: '身体', priceFen: 3900, weight: 13 },
  { sku: 'QH-BDY-01', name: '稻米身体乳', category: '身体', priceFen: 9800, weight: 8 },
  { sku: 'QH-BTH-01', name: '艾草沐浴油', category: '身体', priceFen: 10800, weight: 5 },
  { sku: 'QH-HAR-01', name: '侧柏叶洗发水', category: '头发', priceFen: 8900, weight: 9 },
  { sku: 'QH-SUN-01', name: '轻盈防晒乳', category: '防晒', priceFen: 14800, weight: 6 },
  { sku: 'QH-TEA-01', name: '高山青茶 50 g', category: '茶', priceFen: 5800, weight: 10 },
  { sku: 'QH-TEA-02', name: '茉莉冷泡茶 10 包', category: '茶', priceFen: 3600, weight: 12 },
  { sku: 'QH-GFT-01', name: '四时礼盒', category: '礼盒', priceFen: 39900, weight: 2 },
];
