// Variants of sentences that were cut at an abbreviation or inside a name, in other languages and trades.
import type { Variant } from '../variant.ts';

const whole = (what: string, name: string, ...sentences: readonly string[]): Variant => ({
  what,
  files: { [name]: `${sentences.join(' ')}\n` },
  sentences,
});

export const cutSentences: readonly Variant[] = [
  {
    what: 'articles, cases and companies: French with an article before it, German case numbers, a name that ends in a mark',
    files: {
      'a.txt': `L'art. R. 421-1 du code s'applique dès le 3 mai. Roy c. Petit a été jugé.

Das Gericht entschied, Urt. v. 3. Mai 2020, Az. III ZR 40/19, zugunsten der Moss GmbH. Die Miete sinkt.

The board of Guess? Inc. met at 5 p.m. on Friday. Is it open? Corporations may ask the clerk.

Opłata wynosi 5 tys. zł, por. rozdz. 2 ustawy. Prof. dr hab. Ewa Lis podpisała.

Boken skrevs av Doc. Ek m.fl. i Lund. Den kom i maj.

Согласно п. 3 ст. 5 закона от 3 мая 2020 г. № 7-ФЗ плата составляет 5 тыс. руб. в мес. Сад закрыт.
`,
    },
    sentences: [
      "L'art. R. 421-1 du code s'applique dès le 3 mai.",
      'Roy c. Petit a été jugé.',
      'Das Gericht entschied, Urt. v. 3. Mai 2020, Az. III ZR 40/19, zugunsten der Moss GmbH.',
      'Die Miete sinkt.',
      'The board of Guess? Inc. met at 5 p.m. on Friday.',
      'Is it open?',
      'Corporations may ask the clerk.',
      'Opłata wynosi 5 tys. zł, por. rozdz. 2 ustawy.',
      'Prof. dr hab. Ewa Lis podpisała.',
      'Boken skrevs av Doc. Ek m.fl. i Lund.',
      'Den kom i maj.',
      'Согласно п. 3 ст. 5 закона от 3 мая 2020 г. № 7-ФЗ плата составляет 5 тыс. руб. в мес.',
      'Сад закрыт.',
    ],
  },
  whole(
    'companies before a title: Ltd., GmbH & Co., S.A.',
    'firms.txt',
    'The crane was sold by Hill & Sons Ltd. Director Maud Pell to the port.',
    'Brandt Bros. Foundry cast the bell.',
    'It was weighed by Acme Ltd.',
    'The crane was too heavy.',
    'Acme Corp. President Lou Vance signed for the buyers.',
  ),
  whole(
    'courts and reporters: Ct., Supp., Inst., Rev., Stat.',
    'brief.txt',
    'The rule comes from Vann v. Harbor Trust Co., 41 F. Supp. 2d 118, which this court follows.',
    'See Smith v. Dept. of Fisheries, 12 Cal. App. 4th 77 (Cal. Ct. App. 1993), for the contrary view.',
    'The hearing began at 9:30 a.m. Tuesday in Annex B.',
    'Under Fed. R. Evid. 403 the photograph was left out.',
  ),
  whole(
    'German: dates, Nr., bzw., z. B., Dr., St., Abs.',
    'amt.txt',
    'Das Bad öffnet am 3. Juni wieder.',
    'Nach § 5 Abs. 2 Nr. 4 der Satzung haftet der Verein nicht.',
    'Die Kosten trägt z. B. Herr Dr. Lenz, wohnhaft in St. Peter, bzw. Frau Prof. Dr. Wille.',
    'Die Fähre nimmt den Betrieb am 12. wieder auf.',
  ),
  whole(
    'French: M., Mme, art., av. J.-C., p. ex.',
    'mairie.txt',
    'Le bail a été signé par M. Dubois et Mme. Leroy devant Me Garnier.',
    'Selon l’art. 12 du règlement, la cour ferme à 22 h.',
    'Le puits date de 40 av. J.-C. et fut comblé en 1890.',
  ),
  whole(
    'Spanish and Italian: Sr., Dña., art., pág., Sig.ra, n.',
    'acta.txt',
    'El contrato lo firmó el Sr. Ortega con la Dra. Peña en la Avda. Colón.',
    'Véase el art. 7 y la pág. 31 del acta.',
    'La finca mide 4 ha. aproximadamente según el plano.',
  ),
  whole(
    'Danish and Swedish: nr., kl., bl.a., ca., t.ex.',
    'moede.txt',
    'Mødet begynder kl. 19.30 i sal nr. 4.',
    'Foreningen ejer bl.a. Havnehuset og ca. 40 både.',
    'Den 5. maj holdes der valg.',
  ),
  whole(
    'English: e.g., vs., No., Mt., Jr., initials',
    'notes.txt',
    'The trail to Mt. Airy was built by J. R. Holt Jr. and his brother.',
    'Bring warm clothes, e.g. Wool or fleece.',
    'Plot No. 14 belongs to Ms. Okafor.',
    'The match Ajax vs. Brann was put off.',
  ),
  whole(
    'names that end in a mark: Jeopardy!, Wham!, Oh!',
    'brands.txt',
    'The prize of Jeopardy! Masters is paid in March.',
    'Yum! Brands owns the lease of the kiosk.',
    'The single by Wham! Christmas shoppers know is played at six.',
  ),
];
