// Variants of mail: replies, forwards, flowed text and encodings as other programs and languages write them.
import { mailLines, type Variant, windows1252 } from '../variant.ts';

const head = (from: string, subject: string, type: string, more = ''): string =>
  mailLines(`From: ${from}
To: board@example.org
Date: Tue, 14 May 2024 09:12:00 +0200
Subject: ${subject}
MIME-Version: 1.0
Content-Type: ${type}
${more}
`);

const bytes = (...parts: readonly (string | Uint8Array)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Buffer.from(part)));

export const mails: readonly Variant[] = [
  {
    what: 'the replied-to message is another’s: Outlook in Spanish, HTML with a line above the block',
    files: {
      'respuesta.eml': bytes(
        head('Inés Vidal <ines@example.org>', 'RE: Tejado', 'text/html; charset=utf-8'),
        `<html><body><div><p>El seguro paga el tejado nuevo.</p></div>
<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">
<p><b>De:</b> Pablo Ruiz &lt;pablo@example.org&gt;<br><b>Enviado el:</b> lunes, 13 de mayo de 2024 18:02<br>
<b>Para:</b> Inés Vidal<br><b>Asunto:</b> Tejado</p></div>
<p>El ayuntamiento paga el tejado nuevo, creo yo.</p></body></html>`,
      ),
    },
    asked: [{ question: '¿Quién paga el tejado nuevo?', shows: ['El seguro paga'], hides: ['ayuntamiento'] }],
    unquoted: ['ayuntamiento', 'Pablo'],
  },
  {
    what: 'the replied-to message is another’s: plain text, Outlook’s line of underscores, Dutch',
    files: {
      'antwoord.eml': bytes(
        head('Sanne de Wit <sanne@example.org>', 'RE: dak', 'text/plain; charset=utf-8'),
        mailLines(`De gemeente betaalt het nieuwe dak.

Groet,
Sanne

________________________________
Van: Joris Bakker <joris@example.org>
Verzonden: maandag 13 mei 2024 18:02
Aan: Sanne de Wit
Onderwerp: dak

De verzekering betaalt het nieuwe dak.
`),
      ),
    },
    asked: [
      { question: 'Wie betaalt het nieuwe dak?', shows: ['De gemeente betaalt'], hides: ['verzekering'] },
    ],
    unquoted: ['verzekering', 'Joris'],
  },
  {
    what: 'the replied-to message is another’s: Apple Mail in Italian, text below a dated line',
    files: {
      'risposta.eml': bytes(
        head('Carla Neri <carla@example.org>', 'Re: tetto', 'text/plain; charset=utf-8'),
        mailLines(`Il condominio paga il tetto nuovo.

> Il giorno 13 mag 2024, alle ore 18:02, Ugo Riva <ugo@example.org> ha scritto:
> 
> Il comune paga il tetto nuovo.
`),
      ),
    },
    asked: [{ question: 'Chi paga il tetto nuovo?', shows: ['Il condominio paga'], hides: ['Il comune'] }],
    unquoted: ['Il comune'],
  },
  {
    what: 'format=flowed: answers between quoted lines, DelSp',
    files: {
      'flowed.eml': bytes(
        head('Lea Brook <lea@example.org>', 'Re: key', 'text/plain; charset=utf-8; format=flowed; delsp=yes'),
        mailLines(`> Who has the key of the boat house, and since  
> when exactly? 
The night porter has the key of the boat  
house since June.

> Who pays for it? 
The rowing club pays for the lock.
`),
      ),
    },
    asked: [
      {
        question: 'Who has the key of the boat house?',
        shows: ['The night porter has the key of the boat house since June.'],
      },
      { question: 'Who pays for the lock?', shows: ['The rowing club pays'] },
    ],
    unquoted: ['since when exactly'],
  },
  {
    what: 'windows-1252 in quoted-printable, with dashes and œ',
    files: {
      'tarif.eml': bytes(
        head(
          'Luc Petit <luc@example.org>',
          'Tarif',
          'text/plain; charset=windows-1252',
          'Content-Transfer-Encoding: quoted-printable',
        ),
        mailLines(`L=92entr=E9e co=FBte 12 =80 =96 une main-d=92=9Cuvre comprise.
`),
      ),
    },
    asked: [
      { question: 'Combien coûte l’entrée ?', shows: ['L’entrée coûte 12 € – une main-d’œuvre comprise.'] },
    ],
  },
  {
    what: 'a mail that says ISO-8859-1 and means windows-1252',
    files: {
      'note.eml': bytes(
        head(
          'Ann Poe <ann@example.org>',
          'Rates',
          'text/plain; charset=iso-8859-1',
          'Content-Transfer-Encoding: 8bit',
        ),
        windows1252(mailLines('The club’s rate is € 30 – “all in”, says the treasurer.\n')),
      ),
    },
    asked: [{ question: 'What is the club’s rate?', shows: ['The club’s rate is € 30 – “all in”'] }],
  },
  {
    what: 'a mail that only forwards another: Gmail',
    files: {
      'fwd.eml': bytes(
        head('Kim Aas <kim@example.org>', 'Fwd: Boiler', 'text/plain; charset=utf-8'),
        mailLines(`---------- Forwarded message ---------
From: Rosa Lindt <rosa@example.org>
Date: Mon, May 6, 2024 at 8:15 AM
Subject: Boiler
To: Kim Aas <kim@example.org>


The boiler is replaced by the landlord in October.
`),
      ),
    },
    asked: [
      {
        question: 'Who replaces the boiler?',
        shows: ['The boiler is replaced by the landlord'],
        cites: { author: 'Rosa Lindt' },
      },
    ],
  },
  {
    what: 'a mail that only forwards another: as an attachment (message/rfc822)',
    files: {
      'attached.eml': bytes(
        head('Kim Aas <kim@example.org>', 'Fwd: Gate', 'multipart/mixed; boundary=zz'),
        mailLines(`--zz
Content-Type: text/plain; charset=utf-8

--zz
Content-Type: message/rfc822

From: Omar Said <omar@example.org>
Date: Fri, 03 May 2024 10:00:00 +0200
Subject: Gate
Content-Type: text/plain; charset=utf-8

The gate is opened by the caretaker at six.
--zz--
`),
      ),
    },
    asked: [
      {
        question: 'Who opens the gate?',
        shows: ['The gate is opened by the caretaker'],
        cites: { author: 'Omar Said' },
      },
    ],
  },
  {
    what: 'replies in HTML: Yahoo and Outlook on the web',
    files: {
      'yahoo.eml': bytes(
        head('Tess Moe <tess@example.org>', 'Re: sign', 'text/html; charset=utf-8'),
        `<html><body><div>The parish pays for the sign.</div><div class="yahoo_quoted" id="yahoo_quoted_1">
<div>On Monday, May 13, 2024, 06:02:00 PM GMT+2, Finn Ray &lt;finn@example.org&gt; wrote:</div>
<div>The school pays for the sign.</div></div></body></html>`,
      ),
      'owa.eml': bytes(
        head('Vera Holt <vera@example.org>', 'Re: bench', 'text/html; charset=utf-8'),
        `<html><body><div>The mill pays for the bench.</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%">
<div id="divRplyFwdMsg"><b>From:</b> Finn Ray<br><b>Sent:</b> Monday, May 13, 2024 6:02 PM<br><b>To:</b> Vera Holt<br><b>Subject:</b> bench</div>
<div>The bakery pays for the bench.</div></body></html>`,
      ),
    },
    asked: [
      { question: 'Who pays for the sign?', shows: ['The parish pays'], hides: ['The school'] },
      { question: 'Who pays for the bench?', shows: ['The mill pays'], hides: ['The bakery'] },
    ],
    unquoted: ['The school', 'The bakery'],
  },
];
