// What is in circulation, by ISO 4217: no funds, metals or test codes, and nothing that was replaced. The digits are the
// standard's own. What Intl says follows how prices are written in shops: the forint has a minor unit there and here,
// and none for Intl.
const WHOLE = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF';
const IN_THOUSANDTHS = 'BHD IQD JOD KWD LYD OMR TND';
const IN_HUNDREDTHS = `
  AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE
  CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR
  KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB
  PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY
  TTD TWD TZS UAH USD UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`;

const DIGITS = new Map([...having(WHOLE, 0), ...having(IN_HUNDREDTHS, 2), ...having(IN_THOUSANDTHS, 3)]);

function having(codes: string, digits: number): [string, number][] {
  return codes
    .trim()
    .split(/\s+/)
    .map((code) => [code, digits]);
}

/** The letters of every currency that something may be sold in, in the order of the alphabet. */
export const CURRENCIES: readonly string[] = [...DIGITS.keys()].sort();

/** How many digits the minor unit of a currency has: 2 for CHF, 0 for JPY. Unknown ones are taken to have 2, as most do. */
export function digitsOf(code: string): number {
  return DIGITS.get(code) ?? 2;
}
