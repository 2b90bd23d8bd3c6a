// Variants of what questions and documents say in other words: headings, echoes, run-in headings, compounds, dates, courtesies.
import type { Variant } from '../variant.ts';

export const questions: readonly Variant[] = [
  {
    what: 'words only in a heading: a page of questions in details and summary',
    files: {
      'help.html': `<html><head><title>Library help</title></head><body><h1>Library help</h1>
<h2>How do I extend a loan?</h2><p>Ring the front counter or use the green machine before closing time.</p>
<h2>Which languages does the story hour use?</h2><p>Danish on Mondays, Polish on Thursdays.</p></body></html>`,
    },
    asked: [
      { question: 'How do I extend a loan?', shows: ['Ring the front counter'] },
      { question: 'Which languages does the story hour use?', shows: ['Polish on Thursdays'] },
    ],
  },
  {
    what: 'words only in a heading: German, underlined in plain Markdown',
    files: {
      'fragen.md': `Fragen zur Werkstatt
====================

Wie bestelle ich einen Schlüssel?
---------------------------------

Schreiben Sie dem Hausmeister drei Tage vorher.

Was kostet die Drehbank?
------------------------

Zwölf Euro je Stunde, Werkzeug inbegriffen.
`,
    },
    asked: [
      { question: 'Wie bestelle ich einen Schlüssel?', shows: ['Schreiben Sie dem Hausmeister'] },
      { question: 'Was kostet die Drehbank?', shows: ['Zwölf Euro je Stunde'] },
    ],
  },
  {
    what: 'the document’s own question: an interview in French',
    files: {
      'entretien.txt': `Entretien avec la directrice du musée

Question : Qui finance la restauration du vitrail ?

Réponse : La fondation Marchand finance la restauration du vitrail depuis 2019.

Question : Quand le musée rouvre-t-il ?

Réponse : Il rouvre le 14 mai.
`,
    },
    asked: [
      { question: 'Qui finance la restauration du vitrail ?', shows: ['La fondation Marchand'] },
      { question: 'Quand le musée rouvre-t-il ?', shows: ['Il rouvre le 14 mai'] },
    ],
  },
  {
    what: 'the document’s own question: hearing with Q. and A.',
    files: {
      'hearing.txt': `HEARING OF THE WATER BOARD

Q. Who ordered the valve to be closed?

A. The night engineer, Petra Lund, ordered it.

Q. When did the pressure fall below two bar?

A. At a quarter past three.
`,
    },
    asked: [
      { question: 'Who ordered the valve to be closed?', shows: ['The night engineer, Petra Lund'] },
      { question: 'When did the pressure fall below two bar?', shows: ['At a quarter past three'] },
    ],
  },
  {
    what: 'a run-in heading: bold in Markdown',
    files: {
      'terms.md': `# Terms of the allotment

**Waiting period.** A new member waits one year before a plot is given.

**Liability for loss.** The association answers for tools in the locked shed only.
`,
    },
    asked: [
      { question: 'What is the waiting period?', shows: ['A new member waits one year'] },
      { question: 'What is the liability for loss?', shows: ['tools in the locked shed only'] },
    ],
  },
  {
    what: 'a run-in heading: numbered clauses in German',
    files: {
      'vertrag.txt': `MIETVERTRAG

3. Kündigungsfrist. Die Frist beträgt für beide Seiten vier Monate.

4. Haftung. Der Mieter haftet nicht für Schäden durch Frost.
`,
    },
    asked: [
      { question: 'Wie lang ist die Kündigungsfrist?', shows: ['vier Monate'] },
      { question: 'Wer haftet für Schäden durch Frost?', shows: ['Der Mieter haftet nicht'] },
    ],
  },
  {
    what: 'compounds: on-line, data base and check-in',
    files: {
      'desk.txt': `The on-line desk opens at seven.

The data base of members is backed up nightly.

Checkin closes forty minutes before the flight.

The start-up grant was 3,000 dollars.
`,
    },
    asked: [
      { question: 'When does the online desk open?', shows: ['The on-line desk opens at seven'] },
      { question: 'When is the database of members backed up?', shows: ['backed up nightly'] },
      { question: 'When does check-in close?', shows: ['Checkin closes forty minutes'] },
      { question: 'How much was the startup grant?', shows: ['The start-up grant was 3,000 dollars'] },
    ],
  },
  {
    what: 'one day in several writings: month first, ordinal, German',
    files: {
      'log.txt': `On July 4th, 2022 Mira Sand took over the archive.

On the 21st of November 2021 the roof was sealed.
`,
      'protokoll.txt': 'Am 17. Oktober 2020 wurde Jonas Reil zum Kassenwart gewählt.\n',
    },
    asked: [
      { question: 'Who took over the archive on 2022-07-04?', shows: ['Mira Sand took over'] },
      { question: 'What was sealed on 21 November 2021?', shows: ['the roof was sealed'] },
      { question: 'Wer wurde am 17.10.2020 zum Kassenwart gewählt?', shows: ['Jonas Reil'] },
    ],
  },
  {
    what: 'the next sentence reverses it: However, and Danish Men',
    files: {
      'policy.txt': `Members may bring guests to the sauna. However, guests under sixteen are not admitted.

Bikes can be left in the yard overnight. This does not hold in July.
`,
    },
    asked: [
      {
        question: 'May members bring guests to the sauna?',
        shows: ['However, guests under sixteen are not admitted.'],
      },
      { question: 'Can bikes be left in the yard overnight?', shows: ['This does not hold in July.'] },
    ],
  },
  {
    what: 'a word that only says what kind of answer is wanted: how long, how far, wie hoch',
    files: {
      'facts.txt': `The crossing takes 55 minutes in good weather.

The lighthouse is 12 kilometres from the village.
`,
      'fakten.txt': 'Die Kaution beträgt 300 Euro.\n',
    },
    asked: [
      { question: 'How long is the crossing?', shows: ['55 minutes'] },
      { question: 'How far is the lighthouse from the village?', shows: ['12 kilometres'] },
      { question: 'Wie hoch ist die Kaution?', shows: ['300 Euro'] },
      { question: "what's the price of the deposit, Kaution", shows: ['300 Euro'] },
    ],
  },
  {
    what: 'courtesies and fillers: polite, chatty, German, French',
    files: {
      'staff.txt': `Noor Haddad chairs the safety committee.

The safety committee meets on the first Tuesday of each month.
`,
      'personal.txt': 'Die Werkstatt leitet Ulrike Brandl.\n',
      'equipe.txt': 'Le bureau est dirigé par Hélène Roux.\n',
    },
    asked: [
      {
        question: 'hi team! could someone please tell me who chairs the safety committee? cheers',
        shows: ['Noor Haddad'],
      },
      {
        question: 'sorry to bother you, but does anybody know when the safety committee meets?',
        shows: ['first Tuesday'],
      },
      { question: 'Hallo zusammen, weiß jemand, wer die Werkstatt leitet? Danke!', shows: ['Ulrike Brandl'] },
      { question: 'Bonjour, qui dirige le bureau svp ? Merci d’avance', shows: ['Hélène Roux'] },
    ],
  },
];
