// Commands in Chinese, Indonesian and Japanese.
import type { LocalizedCommands } from './localized.ts';

export const chinese: LocalizedCommands = {
  names: { ask: '提问', question: '问题', private: '私密', source: '来源', newest: '最新' },
  menus: { findSources: '查找来源', checkQuotes: '核对引文' },
  descriptions: {
    ask: '从文档中逐字引用能回答问题的原文',
    question: '一个问题，或用来选择段落的词语',
    private: '只有你能看到答案',
    source: '只限标题、出版者、作者或路径中有这个词的文档',
    newest: '最新的文档优先',
    verbatim: '关于文档和答案的更多内容',
    text: '含有四个词以上引文的文本',
    draft: '一份草稿（.txt、.md、.docx、.pdf）：你会收到一份标出每处引文的副本',
  },
  subcommands: {
    help: '列出命令',
    sources: '列出文档',
    why: '一个答案是怎样找到的',
    verify: '某个凭证的引文是否仍逐字存在于文档中',
    cite: '某个凭证的引文及其出处',
    check: '将文本中的每处引文与文档比对',
    unanswered: '列出未获回答的问题，供管理员使用',
    'forget-me': '删除你的问题和评分',
    scope: '此频道能看到哪些文档；管理员可以更改',
    settings: '这里的设置；管理员可以更改',
    status: '显示搜索的内容，以及答案是否被保存',
  },
};

export const traditionalChinese: LocalizedCommands = {
  names: { ask: '提問', question: '問題', private: '私密', source: '來源', newest: '最新' },
  menus: { findSources: '尋找來源', checkQuotes: '核對引文' },
  descriptions: {
    ask: '從文件中逐字引用能回答問題的原文',
    question: '一個問題，或用來選擇段落的詞語',
    private: '只有你能看到答案',
    source: '只限標題、出版者、作者或路徑中有這個詞的文件',
    newest: '最新的文件優先',
    verbatim: '關於文件和答案的更多內容',
    text: '含有四個詞以上引文的文字',
    draft: '一份草稿（.txt、.md、.docx、.pdf）：你會收到一份標出每處引文的副本',
  },
  subcommands: {
    help: '列出指令',
    sources: '列出文件',
    why: '一個答案是怎樣找到的',
    verify: '某個憑證的引文是否仍逐字存在於文件中',
    cite: '某個憑證的引文及其出處',
    check: '將文字中的每處引文與文件比對',
    unanswered: '列出未獲回答的問題，供管理員使用',
    'forget-me': '刪除你的問題和評分',
    scope: '此頻道能看到哪些文件；管理員可以更改',
    settings: '這裡的設定；管理員可以更改',
    status: '顯示搜尋的內容，以及答案是否被儲存',
  },
};

export const indonesian: LocalizedCommands = {
  names: { ask: 'tanya', question: 'pertanyaan', private: 'pribadi', source: 'sumber', newest: 'terbaru' },
  menus: { findSources: 'Cari sumber', checkQuotes: 'Periksa kutipan' },
  descriptions: {
    ask: 'Kutipan kata demi kata dari dokumen yang menjawab sebuah pertanyaan',
    question: 'Sebuah pertanyaan, atau kata untuk memilih sebuah bagian',
    private: 'Hanya Anda yang melihat jawabannya',
    source: 'Hanya dokumen dengan kata ini dalam judul, penerbit, penulis, atau jalurnya',
    newest: 'Dokumen terbaru lebih dulu',
    verbatim: 'Selengkapnya tentang dokumen dan jawaban',
    text: 'Teks dengan kutipan empat kata atau lebih',
    draft: 'Sebuah draf (.txt, .md, .docx, .pdf): Anda mendapat salinan dengan setiap kutipan ditandai',
  },
  subcommands: {
    help: 'Menampilkan perintah',
    sources: 'Menampilkan dokumen',
    why: 'Bagaimana sebuah jawaban ditemukan',
    verify: 'Apakah kutipan sebuah tanda terima masih ada kata demi kata dalam dokumen',
    cite: 'Kutipan sebuah tanda terima dengan rujukannya',
    check: 'Membandingkan setiap kutipan dalam teks dengan dokumen',
    unanswered: 'Menampilkan pertanyaan yang belum terjawab, untuk administrator',
    'forget-me': 'Menghapus pertanyaan dan penilaian Anda',
    scope: 'Dokumen mana yang dilihat saluran ini; administrator dapat mengubahnya',
    settings: 'Apa yang diatur di sini; administrator dapat mengubahnya',
    status: 'Apa yang dicari, dan apakah jawaban disimpan',
  },
};

export const japanese: LocalizedCommands = {
  names: { ask: '質問する', question: '質問', private: '非公開', source: '出典', newest: '新着順' },
  menus: { findSources: '出典を探す', checkQuotes: '引用を確認' },
  descriptions: {
    ask: '質問に答える文書の箇所を、一字一句そのまま引用します',
    question: '質問、または箇所を選ぶための言葉',
    private: '回答はあなただけに表示されます',
    source: '題名、発行者、著者、パスのいずれかにこの語がある文書だけ',
    newest: '新しい文書から順に',
    verbatim: '文書と回答についてさらに詳しく',
    text: '四語以上の引用を含む文章',
    draft: '原稿（.txt、.md、.docx、.pdf）：すべての引用に印を付けた写しを返します',
  },
  subcommands: {
    help: 'コマンドの一覧',
    sources: '文書の一覧',
    why: '回答がどのように見つかったか',
    verify: '控えの引用が今も文書に一字一句そのままあるか',
    cite: '控えの引用とその出典表記',
    check: '文章中のすべての引用を文書と照合します',
    unanswered: '未回答の質問の一覧（管理者用）',
    'forget-me': 'あなたの質問と評価を削除します',
    scope: 'このチャンネルで見られる文書（管理者が変更できます）',
    settings: 'ここでの設定（管理者が変更できます）',
    status: '検索の対象と、回答が保存されているか',
  },
};
