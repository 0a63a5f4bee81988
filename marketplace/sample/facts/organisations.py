"""The ministry, its two departments, the nine centres and the settlements whose names are documented.

Real: names, and provinces where a source names them (shared/DOMAIN.md 1.1-1.3). English names are transliterations.
No phone, no address, no member count: none is certain. The province of the ninth centre is not certain: left open.
"""

from marketplace.sample.facts.kinds import Body

MINISTRY = "msdhs"
EMPOWERMENT = "dep"
WELFARE = "dsdw"

TOP = (
    Body(
        slug=MINISTRY,
        kind="ministry",
        parent="",
        th="กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์",
        en="Ministry of Social Development and Human Security",
        aliases=("พม.", "MSDHS"),
    ),
    Body(
        slug=EMPOWERMENT,
        kind="department",
        parent=MINISTRY,
        th="กรมส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ",
        en="Department of Empowerment of Persons with Disabilities",
        aliases=("พก.", "DEP"),
    ),
    Body(
        slug=WELFARE,
        kind="department",
        parent=MINISTRY,
        th="กรมพัฒนาสังคมและสวัสดิการ",
        en="Department of Social Development and Welfare",
        aliases=("พส.", "DSDW"),
    ),
)

CENTRE_TH, CENTRE_EN = "ศูนย์พัฒนาศักยภาพและอาชีพคนพิการ", "Vocational Development Centre"
# slug, Thai, English, province code (DOPA), what is documented of it.
CENTRES = (
    ("phra-pradaeng", "พระประแดง", "Phra Pradaeng", "11", "ศูนย์แห่งแรก ตั้งเมื่อ พ.ศ. 2511", "The first of the centres, founded in 1968."),
    ("ban-mokun", "บ้านโมกุล เฉลิมพระชนมพรรษา 5 รอบ", "Ban Mokun", "16", "อยู่ที่อำเภอชัยบาดาล จังหวัดลพบุรี", "In Chai Badan District, Lop Buri."),
    ("nong-khai-centre", "จังหวัดหนองคาย", "Nong Khai", "43", "", ""),
    ("khon-kaen-centre", "จังหวัดขอนแก่น", "Khon Kaen", "40", "", ""),
    ("ban-si-wanalai", "บ้านศรีวนาไล", "Ban Si Wanalai", "34", "", ""),
    ("ban-thongphun", "บ้านทองพูนเผ่าพนัส", "Ban Thongphun Phaophanat", "34", "อยู่ที่อำเภอเมืองอุบลราชธานี", "In Mueang District, Ubon Ratchathani."),
    ("nakhon-si-thammarat-centre", "จังหวัดนครศรีธรรมราช", "Nakhon Si Thammarat", "80", "อยู่ที่อำเภอท่าศาลา", "In Tha Sala District."),
    ("yat-fon", "หยาดฝน", "Yat Fon", "50", "อยู่ริมถนนสายเขื่อนแม่งัด จังหวัดเชียงใหม่", "On the road to Mae Ngat dam, Chiang Mai."),
)  # fmt: skip

SETTLEMENT_TH, SETTLEMENT_EN = "นิคมสร้างตนเอง", "Self-help Land Settlement"
SETTLEMENTS = (
    ("krasiao", "กระเสียว", "Krasiao", "72"),
    ("lop-buri", "จังหวัดลพบุรี", "Lop Buri", "16"),
    ("phra-phutthabat", "พระพุทธบาท", "Phra Phutthabat", "19"),
    ("prachuap-khiri-khan", "ประจวบคีรีขันธ์", "Prachuap Khiri Khan", "77"),
    ("khuean-phet", "เขื่อนเพชร (พิบูลสงเคราะห์ 1)", "Khuean Phet (Phibun Songkhro 1)", "76"),
    ("rayong", "จังหวัดระยอง", "Rayong", "21"),
    ("khlong-nam-sai", "คลองน้ำใส", "Khlong Nam Sai", "27"),
    ("tak-fa", "ตากฟ้า", "Tak Fa", "60"),
    ("thung-pho-thale", "ทุ่งโพธิ์ทะเล", "Thung Pho Thale", "62"),
    ("bang-rakam", "บางระกำ", "Bang Rakam", "65"),
    ("thung-san", "ทุ่งสาน", "Thung San", "65"),
    ("lam-nam-nan", "ลำน้ำน่าน", "Lam Nam Nan", "53"),
    ("kio-lom", "กิ่วลม", "Kio Lom", "52"),
    ("bhumibol-dam", "เขื่อนภูมิพล", "Bhumibol Dam", "50"),
    ("lam-takhong", "ลำตะคอง", "Lam Takhong", "30"),
    ("ubol-ratana-dam", "เขื่อนอุบลรัตน์", "Ubol Ratana Dam", "40"),
    ("huai-luang", "ห้วยหลวง", "Huai Luang", "41"),
    ("chiang-phin", "เชียงพิณ", "Chiang Phin", "41"),
    ("non-sang", "โนนสัง", "Non Sang", "39"),
    ("phon-phisai", "โพนพิสัย", "Phon Phisai", "43"),
    ("lam-pao", "ลำปาว", "Lam Pao", "46"),
    ("lam-nam-un", "ลำน้ำอุ่น", "Lam Nam Un", "47"),
    ("kham-soi", "คำสร้อย", "Kham Soi", "49"),
    ("prasat", "ปราสาท", "Prasat", "32"),
    ("liang-mai", "เลี้ยงไหม", "Liang Mai", "32"),
    ("lam-dom-noi", "ลำโดมน้อย", "Lam Dom Noi", "34"),
    ("lam-dom-yai", "ลำโดมใหญ่", "Lam Dom Yai", "34"),
    ("khun-thale", "ขุนทะเล", "Khun Thale", "84"),
    ("phra-saeng", "พระแสง", "Phra Saeng", "84"),
    ("thai-mueang", "ท้ายเหมือง", "Thai Mueang", "82"),
    ("khuan-khanun", "ควนขนุน", "Khuan Khanun", "93"),
    ("rattaphum", "รัตภูมิ", "Rattaphum", "90"),
    ("betong", "เบตง", "Betong", "95"),
    ("si-sakhon", "ศรีสาคร", "Si Sakhon", "96"),
    ("sukhirin", "สุคิริน", "Sukhirin", "96"),
    ("khok-pho", "โคกโพธิ์", "Khok Pho", "94"),
)

# A real group of the settlement Krasiao, named in a ministry release of 2568.
GROUPS = (
    Body(
        slug="ban-phu-wai",
        kind="group",
        parent="krasiao",
        th="กลุ่มแปรรูปสมุนไพรบ้านพุหวาย",
        en="Ban Phu Wai Herb Group",
        province="72",
    ),
)

# Which 25 settlements take part in นิคม Next is not published: these are an example, and are marked as one.
PROGRAMME_EXAMPLE = tuple(slug for slug, *_ in SETTLEMENTS[:25])

_NINTH = Body(
    slug="vocational-promotion",
    kind="centre",
    parent=EMPOWERMENT,
    th="ศูนย์ส่งเสริมอาชีพคนพิการ (โรงงานปีคนพิการสากล)",
    en="Vocational Promotion Centre (International Year of Disabled Persons Factory)",
    aliases=("โรงงานปีคนพิการสากล",),
)


def bodies() -> tuple[Body, ...]:
    """Every organisation, parents before children."""
    centres = tuple(
        Body(
            slug=slug,
            kind="centre",
            parent=EMPOWERMENT,
            th=f"{CENTRE_TH}{th}",
            en=f"{en} {CENTRE_EN}",
            province=province,
            story_th=story_th,
            story_en=story_en,
            aliases=(f"ศพอ.{th}",),
        )
        for slug, th, en, province, story_th, story_en in CENTRES
    )
    settlements = tuple(
        Body(
            slug=slug,
            kind="settlement",
            parent=WELFARE,
            th=f"{SETTLEMENT_TH}{th}",
            en=f"{en} {SETTLEMENT_EN}",
            province=province,
        )
        for slug, th, en, province in SETTLEMENTS
    )
    return (*TOP, *centres, _NINTH, *settlements, *GROUPS)
