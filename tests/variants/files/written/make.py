"""The mails beside it, as Python's email package writes them."""
from email import policy
from email.message import EmailMessage


def mail(sender, subject):
    message = EmailMessage(policy=policy.SMTP)
    message["From"] = sender
    message["To"] = "board@example.org"
    message["Subject"] = subject
    message["Date"] = "Tue, 14 May 2024 09:12:00 +0200"
    return message


def write(name, message):
    with open(f"{name}.eml", "wb") as file:
        file.write(message.as_bytes())


def text(name, sender, subject, words, **how):
    message = mail(sender, subject)
    message.set_content(words, **how)
    write(name, message)


text(
    "reply-da",
    "Mette Holm <mette@example.org>",
    "SV: Kaj",
    """Kommunen betaler den nye kaj.

Venlig hilsen
Mette Holm
Havnekontoret

Fra: Lars Beck <lars@example.org>
Sendt: 13. maj 2024 18:02
Til: Mette Holm
Emne: Kaj

Rederiet betaler den nye kaj.
""",
)

text(
    "reply-pl",
    "Ewa Lis <ewa@example.org>",
    "ODP: Dach",
    """Gmina płaci za nowy dach.

Od: Jan Wilk <jan@example.org>
Wysłano: poniedziałek, 13 maja 2024 18:02
Do: Ewa Lis
Temat: Dach

Ubezpieczyciel płaci za nowy dach.
""",
    charset="iso-8859-2",
)

text(
    "original-fr",
    "Luc Petit <luc@example.org>",
    "TR: Toit",
    """L’assurance paie le toit neuf : 1 200 €.

-----Message d'origine-----
De : Anne Roy <anne@example.org>
Envoyé : lundi 13 mai 2024 18:02
À : Luc Petit
Objet : Toit

La mairie paie le toit neuf.
""",
    charset="windows-1252",
)

text(
    "between",
    "Ivy Moss <ivy@example.org>",
    "Re: Questions",
    """On 13 May 2024, at 18:02, Jon Abara <jon@example.org> wrote:

> Who feeds the geese in winter?

The miller feeds the geese in winter.

> And who pays for the corn?

The parish pays for the corn.
""",
    cte="base64",
)

text(
    "phone-sv",
    "Sven Ek <sven@example.org>",
    "Sv: Båt",
    """Båten går klockan sju.

Skickat från min iPhone

> 13 maj 2024 kl. 18:02 skrev Åsa Lind <asa@example.org>:
> 
> Båten går klockan åtta.
""",
)

flowed = mail("Nils Berg <nils@example.org>", "Re: Sauna")
flowed.set_content(
    """The sauna is heated on Fridays from four in the afternoon until \nten at night, and on Sundays from noon.

>> Is it heated on Mondays, too? I would \n>> think so.
> It used to be heated on Wednesdays.
"""
)
flowed.replace_header("Content-Type", 'text/plain; charset="utf-8"; format="flowed"')
write("flowed", flowed)

reply = mail("Rita Alves <rita@example.org>", "Re: Telhado")
reply.set_content(
    """A seguradora paga o telhado novo.

Em seg., 13 de mai. de 2024 às 18:02, Paulo Reis <paulo@example.org> escreveu:

> A câmara paga o telhado novo, acho eu.
> Paulo
"""
)
reply.add_alternative(
    """<div dir="ltr">A seguradora paga o telhado novo.</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Em seg., 13 de mai. de 2024 às 18:02, Paulo Reis &lt;paulo@example.org&gt; escreveu:<br></div><blockquote class="gmail_quote"><div>A câmara paga o telhado novo, acho eu.</div></blockquote></div>""",
    subtype="html",
)
write("reply-pt", reply)

inner = mail("Olga Stern <olga@example.org>", "Schlüssel")
inner.set_content("Der Hausmeister hat den Schlüssel zum Turm.\n")
forward = mail("Kai Blum <kai@example.org>", "WG: Schlüssel")
forward.set_content("Zur Info\n")
forward.add_attachment(inner)
write("forward-de", forward)

notice = mail("Pia Kurz <pia@example.org>", "Heizung")
notice.set_content(
    """<html><body><p>Die Heizung wird am 3. Juni abgestellt.</p><p>Mit freundlichen Grüßen<br>Pia Kurz<br>Verwaltung</p><hr><p>Diese E-Mail kann vertrauliche Informationen enthalten. Wenn Sie nicht der richtige Adressat sind, informieren Sie bitte sofort den Absender.</p></body></html>""",
    subtype="html",
)
write("disclaimer-de", notice)
