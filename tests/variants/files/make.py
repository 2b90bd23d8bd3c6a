# Makes the PDF files beside it that need what other programs do not write: fonts that are not embedded, filled forms,
# labels of pages. python3 make.py, with reportlab 5 and pypdf 7.
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A5
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas


def canvas(name):
    return Canvas(name, pagesize=A5, invariant=1)


def cjk():
    page = canvas("unembedded.pdf")
    lines = [
        ("STSong-Light", "图书馆每周一闭馆。会员证由前台发放。"),
        ("HYSMyeongJo-Medium", "도서관은 매주 월요일에 문을 닫는다."),
        ("HeiseiKakuGo-W5", "図書館は毎週月曜日に休館する。"),
    ]
    for at, (font, text) in enumerate(lines):
        pdfmetrics.registerFont(UnicodeCIDFont(font))
        page.setFont(font, 12)
        page.drawString(50, 500 - 60 * at, text)
    page.save()


def form():
    page = canvas("form.pdf")
    page.setFont("Times-Roman", 11)
    page.drawString(50, 520, "Application for an allotment")
    page.drawString(50, 480, "Name of the gardener:")
    page.acroForm.textfield(name="name", value="Bertil Aamodt", x=180, y=474, width=180, height=18, fontSize=10, borderWidth=0)
    page.drawString(50, 450, "Size of the plot:")
    page.acroForm.choice(name="size", value="Eighty square metres", options=["Forty square metres", "Eighty square metres"], x=180, y=444, width=180, height=18, fontSize=10)
    page.drawString(50, 420, "Wants a shed:")
    page.acroForm.checkbox(name="shed", checked=True, x=180, y=414, size=16)
    page.save()


def labels():
    memory = BytesIO()
    page = canvas(memory)
    for text in [
        "The preface was written by Solveig Dahl.",
        "The second page of the preface thanks the printers.",
        "The bridge carries nine trains an hour.",
        "The tunnel carries four trains an hour.",
        "The appendix was drawn by Piotr Nowak.",
    ]:
        page.setFont("Times-Roman", 12)
        page.drawString(50, 500, text)
        page.showPage()
    page.save()
    writer = PdfWriter(PdfReader(memory))
    writer.set_page_label(0, 1, style="/r")
    writer.set_page_label(2, 3, style="/D", start=101)
    writer.set_page_label(4, 4, style="/D", prefix="B-")
    writer.write("labels.pdf")


cjk()
form()
labels()
