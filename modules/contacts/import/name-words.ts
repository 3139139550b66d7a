/** Titles before a name, without dots. */
export const HONORIFICS = words(`
  mr, mrs, ms, miss, mx, mister, dr, doctor, prof, professor, sir, dame, lady, lord, rev, reverend, fr, father, hon, rt,
  herr, frau, frl, fraulein, fräulein, dipl-ing, ing, mag, mme, mlle, monsieur, madame, mademoiselle, sr, sra, srta, señor, señora, señorita, doña,
  dott, dottssa, sig, sigra, signor, signora, dhr, mevr, mevrouw, de heer, pan, pani, capt, captain, col, colonel, gen, general, lt, lieutenant,
  major, maj, sgt, sergeant, king, queen, prince, princess, count, countess, duke, duchess, baron, baroness, judge, mag-judge, ltgov, gov, governor,
  senator, sen, president, pres, hrh, his, her, the, bishop, cardinal, pope, saint, sheikh, shri, smt`);

/** Words that begin a last name. */
export const PARTICLES = words(`
  van, von, vom, zu, zum, zur, der, den, ter, ten, te, de, del, della, delle, dei, degli, di, da, das, do, dos, du, des, la, le, les, lo, el, al, bin,
  ibn, bint, ben, bat, abu, abd, ap, af, av, ó, o, mac, mc, nic, ní, st, san, santa, santo, 't, ’t, 'd, op, aan, in, 's, bar, vande, vander, d, e, بن, بنت, ابن, ال, أبو`);

/** What follows a name, without dots. */
export const SUFFIXES = words(`
  jr, junior, sr, senior, snr, jnr, esq, esquire, phd, ph, md, dds, dmd, do, dvm, jd, llb, llm, mba, msc, msced, ma, ba, bsc, bed, med, cpa, cfa, cfp,
  clu, lutc, qc, kc, mp, rn, rnp, pe, pmp, obe, mbe, cbe, kbe, od, dc, pharmd, psyd, edd, dphil, ret, bart, filho, neto, hijo, fils, fil, d, 2nd, 3rd, 4th`);

function words(list: string) {
  return new Set(list.split(',').map((word) => word.trim()));
}
