import { priceOfYen, shares } from '../../contract/units.ts';
import type { TickGroup } from '../rules/tickTables.ts';
import type { Instrument, IssueCode, Segment } from './instrument.ts';
import type { Sector } from './sectors.ts';

type Row = readonly [
  code: IssueCode,
  name: string,
  kana: string,
  latin: string,
  sector: Sector,
  segment: Segment,
  group: TickGroup,
  lot: number,
  basePriceYen: number,
  listedMillions: number,
  activity: number,
  dailyMoveBasisPoints: number,
];

/**
 * Every issuer here is invented. To add one: a free code below 1300, a base price that is on its tick, and a Latin name
 * that fits the narrow columns of a terminal.
 */
// prettier-ignore
const rows: readonly Row[] = [
  ['1018', '青葉精機', 'アオバセイキ', 'Aoba Seiki', 'machinery', 'prime', 10003, 100, 2381, 310, 10, 180],
  ['1023', '北斗製薬', 'ホクトセイヤク', 'Hokuto Drug', 'pharmaceuticals', 'prime', 10003, 100, 5973, 240, 6, 140],
  ['1031', '瑞光銀行', 'ズイコウギンコウ', 'Zuiko Bank', 'banks', 'prime', 10003, 100, 1834.5, 4200, 12, 150],
  ['1042', '東海航空', 'トウカイコウクウ', 'Tokai Air', 'airTransport', 'prime', 10000, 100, 3105, 180, 6, 170],
  ['1055', 'みなと物流', 'ミナトブツリュウ', 'Minato Cargo', 'landTransport', 'prime', 10003, 100, 868.5, 520, 7, 150],
  ['1060', '星野電子', 'ホシノデンシ', 'Hoshino Elec', 'electronics', 'prime', 10003, 100, 27495, 150, 12, 260],
  ['1066', '大和田食品', 'オオワダショクヒン', 'Owada Foods', 'foods', 'prime', 10000, 100, 4265, 90, 3, 110],
  ['1071', '白浜リゾート', 'シラハマリゾート', 'Shirahama', 'services', 'standard', 10000, 100, 730, 75, 5, 240],
  ['1080', '常盤不動産', 'トキワフドウサン', 'Tokiwa Land', 'realEstate', 'prime', 10003, 100, 1322.5, 880, 7, 160],
  ['1088', '葵ソフト', 'アオイソフト', 'Aoi Soft', 'information', 'growth', 10000, 100, 8950, 42, 9, 330],
  ['1093', '三島化学', 'ミシマカガク', 'Mishima Soda', 'chemicals', 'prime', 10000, 100, 2051, 130, 4, 150],
  ['1104', '朝凪エナジー', 'アサナギエナジー', 'Asanagi Gas', 'energy', 'prime', 10003, 100, 389.5, 2600, 9, 170],
  ['1112', '蒼天通信', 'ソウテンツウシン', 'Soten Net', 'information', 'prime', 10003, 100, 3862, 3100, 9, 120],
  ['1120', '九重建設', 'ココノエケンセツ', 'Kokonoe Corp', 'construction', 'prime', 10003, 100, 1513, 410, 5, 140],
  ['1131', 'みどり保険', 'ミドリホケン', 'Midori Fire', 'insurance', 'prime', 10003, 100, 6633, 560, 6, 150],
  ['1144', '若葉ETF', 'ワカバイーティーエフ', 'Wakaba ETF', 'fund', 'etf', 10003, 10, 2646, 3800, 8, 100],
  ['1150', '鳴門造船', 'ナルトゾウセン', 'Naruto Dock', 'transportEquipment', 'standard', 10000, 100, 1130, 66, 5, 260],
  ['1163', '光洋ガラス', 'コウヨウガラス', 'Koyo Glass', 'glass', 'standard', 10000, 100, 4935, 38, 3, 160],
  ['1171', 'ひばり紡績', 'ヒバリボウセキ', 'Hibari Yarn', 'textiles', 'standard', 10000, 100, 58, 210, 5, 380],
  ['1175', '翠玉精密', 'スイギョクセイミツ', 'Suigyoku', 'precision', 'prime', 10000, 100, 59800, 24, 5, 220],
  ['1182', '雪見乳業', 'ユキミニュウギョウ', 'Yukimi Milk', 'foods', 'standard', 10000, 100, 1742, 58, 3, 110],
  ['1190', '甲斐駒鉄鋼', 'カイコマテッコウ', 'Kaikoma Steel', 'steel', 'prime', 10003, 100, 486.7, 1900, 8, 190],
  ['1197', '玄海水産', 'ゲンカイスイサン', 'Genkai Fish', 'fishery', 'standard', 10000, 100, 965, 72, 3, 130],
  ['1204', '琥珀ホールディングス', 'コハクホールディングス', 'Kohaku HD', 'wholesale', 'prime', 10000, 100, 13640, 110, 5, 180],
  ['1211', '飛雲ロボティクス', 'ヒウンロボティクス', 'Hiun Robot', 'machinery', 'growth', 10000, 100, 46350, 18, 7, 320],
  ['1219', '月影エンタテインメント', 'ツキカゲエンタテインメント', 'Tsukikage', 'information', 'prime', 10003, 100, 7214, 290, 8, 240],
  ['1226', '淡雪化粧品', 'アワユキケショウヒン', 'Awayuki', 'chemicals', 'prime', 10003, 100, 11255, 130, 5, 170],
  ['1233', '千歳川製紙', 'チトセガワセイシ', 'Chitosegawa', 'paper', 'standard', 10000, 100, 214, 160, 4, 210],
  ['1240', '潮騒海運', 'シオサイカイウン', 'Shiosai Line', 'marineTransport', 'prime', 10003, 100, 5486, 360, 10, 230],
  ['1248', '桔梗証券', 'キキョウショウケン', 'Kikyo Shoken', 'securities', 'prime', 10003, 100, 873.2, 950, 7, 180],
  ['1255', '暁光商事', 'ギョウコウショウジ', 'Gyoko Shoji', 'wholesale', 'prime', 10003, 100, 8067, 1200, 9, 170],
  ['1262', '橘原ゴム', 'キツハラゴム', 'Kitsuhara', 'rubber', 'prime', 10003, 100, 2976.5, 270, 5, 150],
  ['1270', '八雲電鉄', 'ヤクモデンテツ', 'Yakumo Rail', 'landTransport', 'prime', 10000, 100, 3420, 140, 3, 90],
  ['1277', '穂高食研', 'ホタカショッケン', 'Hotaka Labs', 'foods', 'growth', 10000, 100, 1268, 29, 4, 280],
  ['1284', '水月メディカル', 'スイゲツメディカル', 'Suigetsu Med', 'precision', 'prime', 10003, 100, 35480, 85, 6, 190],
  ['1291', '黎明半導体', 'レイメイハンドウタイ', 'Reimei Semi', 'electronics', 'prime', 10003, 100, 22385, 330, 14, 310],
  ['1295', '桜草インデックスETF', 'サクラソウインデックスイーティーエフ', 'Sakuraso ETF', 'fund', 'etf', 10004, 1, 24160, 95, 6, 110],
  ['1298', '木立リース', 'コダチリース', 'Kodachi Loan', 'otherFinance', 'standard', 10000, 100, 99, 120, 4, 300],
];

function toInstrument(row: Row): Instrument {
  const [code, name, kana, latin, sector, segment, group, lot, baseYen, listedMillions, activity, move] = row;
  return {
    code,
    name,
    kana,
    latin,
    sector,
    segment,
    lot: shares(lot),
    tickGroups: [{ fromDate: '2026-01-01', group }],
    basePrice: priceOfYen(baseYen),
    listedShares: shares(listedMillions * 1_000_000),
    activity,
    dailyMoveBasisPoints: move,
  };
}

/** The issues of the simulated exchange, by code. */
export const instruments: readonly Instrument[] = rows.map(toInstrument);
