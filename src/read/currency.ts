/** Signs and words for money, and the currencies (ISO 4217) that each may mean. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  '¥': ['CNY', 'JPY'],
  元: ['CNY', 'HKD', 'TWD', 'MOP'],
  人民币: ['CNY'],
  RMB: ['CNY'],
  'CN¥': ['CNY'],
  $: ['USD', 'AUD', 'CAD', 'HKD', 'MXN', 'NZD', 'SGD', 'TWD'],
  US$: ['USD'],
  美元: ['USD'],
  '€': ['EUR'],
  欧元: ['EUR'],
  '£': ['GBP'],
  英镑: ['GBP'],
  'JP¥': ['JPY'],
  円: ['JPY'],
  日元: ['JPY'],
  HK$: ['HKD'],
  港元: ['HKD'],
  港币: ['HKD'],
  MOP$: ['MOP'],
  NT$: ['TWD'],
  台币: ['TWD'],
  新台币: ['TWD'],
  S$: ['SGD'],
  A$: ['AUD'],
  C$: ['CAD'],
  NZ$: ['NZD'],
  R$: ['BRL'],
  RM: ['MYR'],
  RP: ['IDR'],
  KR: ['DKK', 'NOK', 'SEK'],
  FR: ['CHF'],
  ZŁ: ['PLN'],
  KČ: ['CZK'],
  '₩': ['KRW'],
  韩元: ['KRW'],
  '₹': ['INR'],
  '₽': ['RUB'],
  卢布: ['RUB'],
  '฿': ['THB'],
  '₫': ['VND'],
  '₺': ['TRY'],
  '₱': ['PHP'],
};

const CODES: ReadonlySet<string> = new Set(
  (
    'AED AUD BRL CAD CHF CNH CNY CZK DKK EUR GBP HKD HUF IDR ILS INR JPY KRW MOP MXN MYR ' +
    'NOK NZD PHP PLN RUB SAR SEK SGD THB TRY TWD USD VND ZAR'
  ).split(' '),
);

/** The currencies that a sign, a word or an ISO code beside an amount may mean; undefined: none known. */
export function currenciesOf(mark: string): readonly string[] | undefined {
  const name = mark.toUpperCase();
  if (Object.hasOwn(MARKS, name)) return MARKS[name];
  return CODES.has(name) ? [name] : undefined;
}
