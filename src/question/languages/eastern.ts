// How people ask in Arabic, Indonesian, Japanese and Chinese.
import type { LanguageData } from './data.ts';

export const arabic: LanguageData = {
  greetings:
    '(مرحبا|مرحبًا|اهلا|أهلا|أهلاً|السلام عليكم|سلام|صباح الخير|مساء الخير|هلا|تحية طيبة)( بكم| وسهلا| جميعا| بالجميع| ورحمة الله| وبركاته| يا جماعة)*',
  thanks:
    '(شكرا|شكرًا|شكراً|مشكور|مشكورين|جزاكم الله خيرا|تسلم)( جزيلا| جزيلًا| لكم| لك| مقدما| مقدمًا| على المساعدة)*|مع (التحية|الشكر|السلامة)|وشكرا|من فضلك|من فضلكم|لو سمحت|لو سمحتم|رجاء|رجاءً|تحياتي',
  requests:
    '(هل )?(يعرف|يعلم) (أحد|احد|أحدكم)( هنا)?|(هل )?(أحد|احد) (يعرف|يعلم)|(هل )?(يمكنك|يمكنكم|ممكن|تستطيع|يمكن لأحد)( أن)?( تخبرني| تخبروني| إخباري| اخباري| تقول لي| تشرح لي| مساعدتي)?|(هل )?(تعرف|تعرفون|تعلم|تعلمون)|(أريد|اريد|أود|اود) (أن )?(أعرف|اعرف|معرفة|أسأل|اسأل|السؤال عن)|(أخبرني|اخبرني|قل لي|اشرح لي)|(عندي |لدي )?سؤال( سريع| بسيط)?|عفوا|عذرا|آسف|من فضلك|لو سمحت|لا أعرف',
  fillers: 'بالضبط|من فضلك|لو سمحت|حاليا|تقريبا|يا ترى|رجاء|الآن',
  help: 'مساعدة|ساعدني|ماذا يمكنك أن تفعل|من أنت|كيف يعمل هذا',
  grammar:
    'متى أين اين كيف كم لماذا ماذا من هل أي التي الذي ما بكم لمن بماذا هو هي كان كانت يكون تكون يمكن يجب أنا نحن في عن إلى على',
  links: 'يعني تعني يسمى تسمى يحدث حدث يفعل فعل يقع تقع',
  mentions: 'قال قالت يقول كتب كلمة',
  asks: {
    who: 'من|من هو|من هي|من هم',
    person: 'لمن|مع من|ممن',
    time: 'متى|منذ متى|حتى متى|في أي (سنة|عام|يوم|ساعة|تاريخ)|أي ساعة|كم الساعة',
    place: 'أين|اين|من أين|إلى أين|الى اين',
    reason: 'لماذا|لم|لأي سبب|ما سبب',
    duration:
      'كم (من الوقت|يستغرق|تستغرق|مدة|استغرق|استغرقت|يدوم|ساعة|يوما|يوم|شهرا|سنة|دقيقة|أسبوعا)|ما مدة',
    percentage: 'كم (بالمئة|بالمائة|نسبة)|ما (نسبة|النسبة)',
    money: 'بكم|كم (يكلف|تكلف|سعر|ثمن|السعر|يبلغ سعر|تكلفة|من المال)|ما (سعر|ثمن|تكلفة|رسوم)',
    'how-to': 'كيف (يمكنني|يمكن|أستطيع|استطيع|أقوم|أحصل|اغير|أغير)',
    number: 'كم|كم (عدد|يبلغ|عمر|طول|ارتفاع|مرة)|ما (عدد|عمر|طول|ارتفاع)',
    which: 'أي|أية|أيّ',
    what: 'ما|ماذا|ما هو|ما هي|ماذا يعني|ما معنى',
    any: 'كيف',
    'yes-no': 'هل',
  },
  kinds: {
    person: 'شخص رجل امرأة كاتب مؤلف مدير رئيس وزير مؤسس ملك ملكة اسم أسماء',
    organisation: 'منظمة شركة شركات مجموعة وكالة حزب جامعة صحيفة فريق بنك محكمة',
    place: 'دولة بلد بلاد مدينة مدن مكان منطقة عاصمة شارع مبنى جزيرة نهر',
    time: 'تاريخ يوم سنة عام شهر قرن أسبوع وقت موعد ساعة',
    number: 'عدد عمر حجم ارتفاع طول مسافة حد سرعة وزن',
    percentage: 'نسبة',
    money: 'سعر ثمن تكلفة رسوم راتب غرامة إيجار مبلغ',
    address: 'عنوان هاتف بريد موقع رقم',
    version: 'إصدار نسخة',
    role: 'دور منصب وظيفة لقب',
    law: 'قانون مادة لائحة',
    reason: 'سبب أسباب هدف',
  },
  costs: 'يكلف تكلف',
  payments: 'أدفع يدفع ندفع',
  copulas: 'هو هي كان كانت',
  calendar:
    'يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  numbers:
    'واحد واحدة اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثمان تسعة تسع عشرة عشر عشرين عشرون ثلاثين ثلاثون أربعين أربعون خمسين خمسون ستين سبعين ثمانين تسعين مئة مائة مئتي ألف آلاف مليون ملايين مليار نصف ثلث ربع',
  negations: 'لا لم لن ليس ليست ليسوا غير بدون دون ما',
  durations:
    'ثانية ثوان دقيقة دقائق ساعة ساعات يوم(?:ا|ين)? أيام أسبوع(?:ا|ين)? أسابيع شهر(?:ا|ين)? أشهر شهور سن(?:ة|وات|تين) عام(?:ا|ين)? أعوام قرن قرون',
  reasons: 'لأن|لأنه|لأنها|بسبب|من أجل|لكي|نظرا|نتيجة|لذلك|إذ',
  now: 'حاليا|الآن|في الوقت الحالي|اليوم|الحالي|الحالية',
  bygone: 'آنذاك|حينها|في ذلك الوقت|سابقا|السابق|السابقة',
};

export const indonesian: LanguageData = {
  greetings:
    '(halo|hai|hi|hallo|selamat (pagi|siang|sore|malam)|permisi|assalamualaikum)( semua| semuanya| semua orang| teman teman| tim| kak| pak| bu| min| gan)*|yth',
  thanks:
    '(terima kasih|terimakasih|makasih|thanks|trims|tks|matur nuwun)( banyak| sebelumnya| semua| atas bantuannya)*|salam|hormat (saya|kami)|tolong|mohon|sampai jumpa',
  requests:
    '(apakah )?(ada yang|ada orang yang|adakah yang|siapa yang)( di sini)? (tahu|tau|mengetahui|bisa (bantu|memberi tahu|jelaskan))( apakah)?|(apakah )?(anda|kamu|kalian) (tahu|tau|bisa (beri tahu|memberi tahu|jelaskan|bantu))( saya)?( apakah)?|(bisa|bisakah|boleh|bolehkah|dapatkah)( anda| kamu| saya)?( tolong)?( beri tahu| memberi tahu| jelaskan| menjelaskan| bantu| tanya| bertanya| tahu)( saya)?|(saya|aku) (ingin|mau|mo|pengen) (tahu|tau|bertanya|tanya|menanyakan)( apakah| tentang)?|(mau|numpang|izin) (tanya|nanya|bertanya)|(tolong|mohon)( beri tahu| jelaskan| bantu| info)?( saya)?|(ada )?pertanyaan( singkat| cepat)?|permisi|maaf|ok',
  fillers: 'tepatnya|persisnya|sebenarnya|tolong|saat ini|sekarang|kira kira|sekitar|ya|dong|sih|kah|nih',
  help: 'bantuan|tolong|kamu bisa apa|apa yang bisa kamu lakukan|siapa kamu|bagaimana cara kerjanya',
  grammar:
    'kapan siapa di mana dimana ke dari bagaimana berapa mengapa kenapa apa apakah mana yang bisa boleh harus ada adalah itu ini saya aku kamu anda kita kami',
  links: 'berarti disebut dinamakan terjadi membuat dibuat melakukan terletak berada bernama',
  mentions: 'kata berkata mengatakan menulis',
  asks: {
    who: 'siapa|siapakah',
    person: 'oleh siapa|milik siapa|kepada siapa|dengan siapa|dari siapa',
    time: 'kapan|kapankah|sejak kapan|sampai kapan|jam berapa|pukul berapa|tahun berapa|tanggal berapa|pada tahun berapa|hari apa',
    place: 'di mana|dimana|dimanakah|ke mana|kemana|dari mana|darimana',
    reason: 'mengapa|kenapa|apa (alasan|sebab)',
    duration: 'berapa (lama|jam|hari|minggu|bulan|menit)|selama berapa',
    percentage: 'berapa persen|persentase berapa',
    money: 'berapa (harga|harganya|biaya|biayanya|ongkos|tarif|tarifnya|duit|uang|rupiah)',
    'how-to': 'bagaimana cara|bagaimana (saya|caranya|kita)|gimana cara|cara',
    number:
      'berapa|berapakah|berapa (banyak|jumlah|tinggi|panjang|besar|jauh|umur|sering|kali|orang)|seberapa (sering|jauh|besar|tinggi)',
    which: 'mana|yang mana',
    what: 'apa|apa itu|apakah itu|apa arti|apa yang dimaksud',
    any: 'bagaimana|gimana',
    'yes-no': 'apakah|bolehkah|bisakah|adakah|haruskah',
  },
  kinds: {
    person: 'orang pria wanita penulis direktur presiden menteri pendiri pemimpin raja ratu nama',
    organisation: 'organisasi perusahaan kelompok lembaga partai universitas koran tim bank pengadilan',
    place: 'negara kota tempat daerah wilayah provinsi ibukota jalan gedung pulau sungai',
    time: 'tanggal hari tahun bulan abad minggu waktu tenggat',
    number: 'jumlah angka usia umur ukuran tinggi panjang jarak batas kecepatan berat',
    percentage: 'persentase persen',
    money: 'harga biaya tarif gaji denda sewa',
    address: 'alamat telepon email situs nomor',
    version: 'versi',
    role: 'peran jabatan posisi gelar',
    law: 'undang pasal peraturan',
    reason: 'alasan sebab penyebab tujuan',
  },
  costs: 'biayanya harganya',
  payments: 'bayar membayar dibayar',
  copulas: 'adalah ialah',
  calendar:
    'januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu minggu',
  numbers:
    'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus seratus ribu seribu juta sejuta miliar lusin setengah sepertiga seperempat persen',
  negations: 'tidak tak bukan jangan belum tanpa tiada',
  durations: 'detik menit jam hari minggu bulan tahun abad',
  reasons: 'karena|sebab|akibat|agar|supaya|oleh karena itu|untuk|sehingga',
  now: 'saat ini|sekarang|kini|hari ini',
  bygone: 'saat itu|ketika itu|waktu itu|dulu|dahulu|mantan|sebelumnya',
};

export const japanese: LanguageData = {
  unspaced: true,
  greetings:
    '(こんにちは|こんばんは|おはようございます|おはよう|はじめまして|お疲れ様です|お疲れさまです|お世話になっております|やあ|もしもし)',
  thanks:
    '(どうも|本当に)?(ありがとうございます|ありがとうございました|ありがとう|感謝します)|よろしくお願い(いた)?します|(宜しく|よろしく)お願い(いた|致)?します|お願い(いた|致)?します|ください|下さい|さようなら',
  requests:
    '(どなた|誰|だれ)か(知って(い)?(ますか|る人|る方)|ご存知です?か?|教えて(ください|下さい|くれませんか)?)|教えて(ください|下さい|いただけますか|もらえますか|くれませんか|ほしい)|(ちょっと)?質問(です|があります)?が?|(すみません|すいません|失礼します)(が)?|お聞きしたいのですが|知りたいのですが|知りたいです?',
  fillers:
    '教えてください|教えて下さい|教えて|ください|下さい|お願いします|お願い致します|ちょうど|実際に|具体的に|一体|ですか|ますか|でしょうか|でしたか|ましたか|のですか',
  help: 'ヘルプ|助けて|何ができますか|あなたは誰ですか|使い方',
  grammar:
    'いつ どこ 誰 だれ どなた なぜ どうして どう どの どれ どちら 何 なに なん いくら いくつ どのくらい どれくらい どれ くらい ぐらい か です ます ました でした は が を に で の と へ も から まで より する した して いる いた ある あり たい れ られ せ させ ませ です だ な',
  links: 'という 呼ぶ 意味 行う 関する',
  mentions: '言う 書く 言葉',
  asks: {
    who: '誰|だれ|どなた',
    person: '誰が|誰に|誰の|誰を|だれが',
    time: 'いつ|何時|何年|何月|何日|いつから|いつまで|何曜日|何世紀',
    place: 'どこ|どこで|どこに|どこから|どちら',
    reason: 'なぜ|どうして|何故|なんで',
    duration:
      'どのくらいの時間|どれくらいの時間|何時間|何分|何日間|何年間|何か月|何ヶ月|何週間|どのくらいかか|どれくらいかか',
    percentage: '何パーセント|何%|何割',
    money: 'いくら|何円|何ドル',
    'how-to': 'どうやって|どうすれば|どのように|方法',
    number: '何人|何個|何回|何本|何冊|何件|何台|何歳|いくつ|どのくらい|どれくらい|何メートル|何キロ|何',
    which: 'どの|どれ|どんな|何という',
    what: '何ですか|とは何|とは|何を|何が',
    any: 'どう|何',
  },
  kinds: {
    person: '人 人物 著者 社長 大統領 大臣 名前 作者',
    organisation: '会社 企業 組織 団体 大学 銀行 新聞 政党',
    place: '国 都市 町 場所 地域 首都 島 川 県',
    time: '日付 年 月 日 世紀 週 時間',
    number: '数 高さ 長さ 距離 年齢 人口 大きさ 重さ',
    percentage: '割合',
    money: '値段 料金 価格 費用 給料',
    address: '住所 電話番号 メールアドレス',
    version: 'バージョン',
    role: '役職 役割 職業',
    law: '法律 条',
    reason: '理由 原因 目的',
  },
  costs: 'かかる',
  payments: '払う 支払う',
  copulas: 'は です',
  calendar: '月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日',
  numbers: '一 二 三 四 五 六 七 八 九 十 百 千 万 億 半分',
  negations: 'ない なく なかっ せん ん ず ぬ 不 無',
  durations: '秒 分 分間 時間 日 日間 週間 か月 ヶ月 年 年間 世紀',
  reasons: 'ため|ので|から|により|によって|おかげで',
  now: '今|いま|現在|今日|現行',
  bygone: '当時|以前|かつて',
};

export const chinese: LanguageData = {
  unspaced: true,
  greetings: '(你好|您好|大家好|各位好|嗨|哈喽|哈囉|早上好|上午好|下午好|晚上好|早安|晚安)',
  thanks:
    '(非常|十分|先|多)?(谢谢|謝謝|感谢|感謝|多谢|多謝|谢了)(大家|您|你|各位|了|啦)?|辛苦了|拜托了?|拜託了?|再见|再見',
  requests:
    '(请问|請問|想问一下|想問一下|问一下|問一下|想请问|我想问|我想问一下|我想知道|我想問|请教一下|請教一下|请教)|(有人|谁|有没有人|有谁|有誰|誰)(知道|能告诉我|可以告诉我|了解)|(能|可以|能不能|可不可以|麻烦|麻煩|请|請)(你|您)?(告诉我|告訴我|说一下|解释一下|帮我|幫我)|(你|您|你们)知道|(有个|有個|一个)?(小)?(问题|問題)|不好意思|打扰一下|麻烦了?|请|請',
  fillers: '请问|請問|到底|究竟|一下|具体|大概|现在|目前|请|請|呢|吗|嗎|啊|呀|吧',
  help: '帮助|幫助|你能做什么|你会什么|你是谁|怎么用',
  grammar:
    '几点 几月 几个 谁 誰 什么 什麼 何时 何時 哪里 哪裡 哪儿 哪 多少 几 幾 为什么 為什麼 怎么 怎麼 如何 是 的 了 在 吗 嗎 呢 吧 被 把 有 和 與 与 个 個 能 可以 会 要 多 我 你 您 他 她 它',
  links: '叫 叫做 称为 属于 关于',
  mentions: '说 写 词',
  asks: {
    who: '谁|誰|谁是|什么人|哪位|是谁',
    person: '被谁|给谁|谁的|跟谁',
    time: '什么时候|什麼時候|何时|何時|几点|幾點|哪年|哪一年|哪天|哪一天|几月|几号|什么时间|几时|哪个月',
    place: '哪里|哪裡|哪儿|在哪|哪|什么地方|何处|何處',
    reason: '为什么|為什麼|为何|為何|怎么会|为啥',
    duration: '多久|多长时间|多長時間|几天|几个月|几年|几小时|几个小时|多少天|多少年|几分钟|多少小时',
    percentage: '百分之几|百分之多少|多大比例|比例',
    money: '多少钱|多少錢|多少元|几块钱|价格是多少|怎么卖',
    'how-to': '怎么样才能|怎样|怎樣|如何|怎么办|怎么(申请|安装|设置|修改|更改|做|用|联系)|怎么能',
    number: '多少|几|幾|多高|多大|多长|多远|多重|多深|多宽|几个|几岁|多快|几次|几位',
    which: '哪个|哪個|哪些|哪一|哪种|哪位|哪家|哪座',
    what: '什么|什麼|什么是|是什么|啥',
    any: '怎么|怎麼',
    'yes-no': '可不可以|能不能|是不是|有没有|是否',
  },
  kinds: {
    person: '人 作者 总统 部长 创始人 名字 名称 国王 导演',
    organisation: '公司 组织 机构 大学 银行 报纸 政党 团队 企业',
    place: '国家 城市 地方 地区 首都 省 岛 河 街',
    time: '日期 年 年份 月 日 世纪 时间',
    number: '数量 人数 年龄 高度 长度 距离 面积 重量 人口',
    percentage: '百分比 比例',
    money: '价格 费用 工资 租金 罚款 价钱',
    address: '地址 电话 邮箱 网址',
    version: '版本',
    role: '职位 职务 角色 职业',
    law: '法律 条款 法规',
    reason: '原因 理由 目的',
  },
  costs: '要价 收费',
  payments: '花 付',
  copulas: '是',
  calendar: '星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日',
  numbers: '一 二 两 兩 三 四 五 六 七 八 九 十 百 千 万 萬 亿 億 半',
  negations: '不 没 沒 没有 沒有 无 無 非 未 别 勿 不是 不能 不得 不会 不會',
  durations: '秒 分钟 分鐘 小时 小時 天 周 星期 个月 個月 月 年 世纪',
  reasons: '因为|因為|由于|由於|所以|为了|為了|因此',
  now: '现在|現在|目前|如今|今天|当前|當前',
  bygone: '当时|當時|那时|那時|以前|前任|曾任|曾经|曾經',
};
