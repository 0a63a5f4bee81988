"""Bakery, Thai sweets, snacks."""

from marketplace.sample.facts.kinds import Family, Good

BAKERY = Family(
    slug="bakery", category="bakery", material="flour", technique="baking", grams=250,
    parts=(
        ("อบวันต่อวัน ไม่ใส่สารกันเสีย", "Baked day by day without preservatives."),
        ("ใช้เนยแท้และไข่จากฟาร์มในชุมชน", "With real butter and eggs from the neighbourhood."),
        ("เก็บในกล่องปิดสนิทได้เจ็ดวัน", "Keeps seven days in a closed tin."),
    ),
    goods=(
        Good("ban-phu-wai", "turmeric-cookies", "คุกกี้ขมิ้นชัน", "Turmeric cookies", 79, "หอมขมิ้นอ่อน ๆ โรยเมล็ดฟักทอง", "A hint of turmeric under pumpkin seeds.", "sweet cookies", "turmeric cream pandan", sizes="packs"),
        Good("ban-phu-wai", "lemongrass-cookies", "คุกกี้ตะไคร้", "Lemongrass cookies", 79, "ตะไคร้สับละเอียดอบจนกรอบ", "Fine lemongrass baked crisp.", "sweet cookies", "natural cream leaf", sizes="packs"),
        Good("ban-phu-wai", "banana-cake", "เค้กกล้วยหอม", "Banana cake", 120, "กล้วยสุกงอมสามลูกต่อหนึ่งก้อน เนื้อชุ่ม", "Three ripe bananas in each moist loaf.", "sweet cake", "wood cream cocoa"),
        Good("ban-phu-wai", "pandan-cake", "เค้กใบเตยมะพร้าวอ่อน", "Pandan and young coconut cake", 150, "น้ำใบเตยคั้นสด เนื้อมะพร้าวอ่อนสอดไส้", "Fresh pandan juice and a layer of young coconut.", "sweet cake", "leaf cream pandan"),
        Good("phra-pradaeng", "butter-cookies", "คุกกี้เนยสด", "Butter cookies", 99, "สูตรเบเกอรี่ของศูนย์ กรอบร่วน ไม่หวานจัด", "Crumbly and not too sweet.", "sweet cookies", "natural cream lac", sizes="packs"),
        Good("phra-pradaeng", "brownie", "บราวนี่หน้าฟิล์ม", "Brownies", 139, "เก้าชิ้นในกล่อง ช็อกโกแลตไทย", "Nine in a box, made with Thai chocolate.", "sweet bars", "cocoa cream natural"),
        Good("khon-kaen-centre", "riceberry-cake", "เค้กข้าวไรซ์เบอร์รี", "Riceberry chiffon", 135, "แป้งข้าวไรซ์เบอร์รีแทนแป้งสาลีครึ่งหนึ่ง", "Half of the flour is riceberry.", "sweet cake", "mauve cream rose"),
        Good("prachuap-khiri-khan", "pineapple-pie", "พายสับปะรด", "Pineapple pies", 110, "ไส้สับปะรดกวนเอง หกชิ้น", "Six, with our own pineapple jam.", "sweet bars", "turmeric cream saffron"),
        Good("khun-thale", "coconut-macaroon", "คุกกี้มะพร้าวอบกรอบ", "Coconut crisps", 85, "มะพร้าวขูดล้วน หอมคั่ว", "All grated coconut, toasted.", "sweet cookies", "cream natural wood", sizes="packs", material="coconut"),
    ),
)  # fmt: skip

SWEETS = Family(
    slug="sweet", category="sweets", material="flour", technique="by-hand", grams=220,
    parts=(
        ("ปั้นและจับจีบทีละชิ้น น้ำหนักเท่ากัน", "Shaped piece by piece, all of one weight."),
        ("น้ำตาลมะพร้าวแท้ หอมไม่เลี่ยน", "With true coconut sugar, fragrant and not cloying."),
        ("ควรกินภายในสิบวัน", "Best within ten days."),
    ),
    goods=(
        Good("ban-thongphun", "thong-muan", "ทองม้วนกรอบ", "Crisp thong muan rolls", 69, "พิมพ์ทองเหลืองร้อน ม้วนมือทันที โรยงาดำ", "From a hot brass mould, rolled at once, with black sesame.", "sweet rolls", "saffron cream cocoa", sizes="packs"),
        Good("ban-thongphun", "thong-muan-pandan", "ทองม้วนใบเตย", "Pandan thong muan", 75, "น้ำใบเตยสดให้สีเขียวอ่อน", "Pale green from fresh pandan.", "sweet rolls", "leaf cream pandan", sizes="packs"),
        Good("ban-thongphun", "kleeb-lamduan", "ขนมกลีบลำดวน", "Kleeb lamduan shortbread", 89, "อบควันเทียนหนึ่งคืน ละลายในปาก", "Smoked overnight with a candle; melts in the mouth.", "sweet balls", "cream turmeric rose", sizes="packs"),
        Good("ban-thongphun", "luk-chup", "ลูกชุบสวนผลไม้", "Luk chup fruits", 120, "ถั่วกวนปั้นเป็นผลไม้จิ๋ว สีจากพืช", "Tiny fruits of mung-bean paste, coloured with plants.", "sweet balls", "lac saffron leaf turmeric"),
        Good("ban-thongphun", "khanom-phing", "ขนมผิงกะทิ", "Coconut phing drops", 59, "เม็ดเล็กกรอบแล้วละลาย", "Small drops, crisp and then gone.", "pack tube", "cream natural lac", "plain", "pieces", sizes="packs"),
        Good("ban-si-wanalai", "peanut-brittle", "ถั่วตัดงาดำ", "Peanut and sesame brittle", 65, "ถั่วคั่วใหม่ ตัดพอดีคำ", "Freshly roasted, cut to a bite.", "sweet bars", "clay cream ebony", sizes="packs"),
        Good("ban-si-wanalai", "coconut-candy", "มะพร้าวแก้วสามสี", "Three-coloured coconut candy", 59, "ขาว เขียวใบเตย ชมพูครั่ง", "White, pandan green and lac pink.", "sweet balls", "rose leaf cream", sizes="packs", material="coconut"),
        Good("khuean-phet", "palm-sugar-fudge", "กะละแมน้ำตาลโตนด", "Palm sugar kalamae", 79, "กวนกระทะใบบัวหกชั่วโมง", "Stirred six hours in a great pan.", "sweet bars", "cocoa natural cream", sizes="packs"),
        Good("lam-dom-noi", "sticky-rice-crackers", "ข้าวแต๋นน้ำแตงโม", "Watermelon rice crackers", 49, "ข้าวเหนียวคลุกน้ำแตงโม ราดน้ำอ้อย", "Sticky rice in watermelon juice, with a thread of cane syrup.", "sweet cookies", "cream rose wood", sizes="packs", material="rice"),
    ),
)  # fmt: skip

SNACKS = Family(
    slug="snack", category="snacks", material="fruit", technique="frying", grams=150,
    parts=(
        ("ทอดน้ำมันใหม่ทุกหม้อ สะเด็ดจนแห้ง", "Fried in fresh oil and well drained."),
        ("ปรุงรสน้อย ให้ได้รสวัตถุดิบ", "Lightly seasoned, so that you taste the thing itself."),
        ("ซองมีซิป เปิดแล้วปิดซ้ำได้", "In a bag that closes again."),
    ),
    goods=(
        Good("krasiao", "crickets-salt", "จิ้งหรีดอบกรอบเกลือ", "Crisp crickets with salt", 59, "เลี้ยงระบบปิดในนิคม โปรตีนสูง", "Raised indoors at the settlement and rich in protein.", "pack pouch", "cocoa natural wood", "plain", "seeds", sizes="packs", material="cricket", technique="roasting"),
        Good("krasiao", "crickets-herb", "จิ้งหรีดกรอบสมุนไพร", "Crickets with herbs", 65, "คั่วกับใบมะกรูด ตะไคร้ พริกแห้ง", "Roasted with kaffir lime, lemongrass and dried chilli.", "pack tube", "cocoa lac leaf", "plain", "seeds", sizes="packs", material="cricket", technique="roasting"),
        Good("krasiao", "cricket-powder", "ผงโปรตีนจิ้งหรีด", "Cricket protein powder", 290, "บดละเอียด ใส่แพนเค้กหรือเครื่องดื่ม", "Finely ground for pancakes or shakes.", "glass jar", "wood pandan cream", "plain", material="cricket", technique="drying"),
        Good("tak-fa", "banana-chips", "กล้วยฉาบ", "Banana crisps", 45, "กล้วยน้ำว้าดิบฝานบาง เคลือบน้ำตาลบาง ๆ", "Thin green banana with a light glaze.", "sweet chips", "turmeric pandan cream", sizes="packs"),
        Good("tak-fa", "taro-chips", "เผือกทอดเส้น", "Taro straws", 49, "เผือกหอมซอยเส้น ทอดสองครั้ง", "Cut in straws and fried twice.", "sweet chips", "mauve clay cream", sizes="packs"),
        Good("khuan-khanun", "coconut-chips", "มะพร้าวอบกรอบ", "Coconut chips", 55, "มะพร้าวน้ำหอมอบแห้ง หวานในตัว", "Fragrant coconut, dried and sweet by nature.", "pack pouch", "cream natural wood", "plain", "leaves", sizes="packs", material="coconut", technique="drying"),
        Good("rayong", "durian-chips", "ทุเรียนทอดกรอบ", "Durian crisps", 180, "หมอนทองห่ามฝานบาง กรอบนาน", "Half-ripe Monthong, sliced thin.", "sweet chips", "turmeric leaf cream", sizes="packs"),
        Good("phra-saeng", "galangal-shoot-fritters", "หน่อกะลาทอดกรอบ", "Crisp galangal-shoot fritters", 49, "ผักพื้นบ้านชุบแป้งบาง", "A local green in thin batter.", "sweet chips", "leaf natural pandan", sizes="packs"),
        Good("lop-buri", "sunflower-seeds", "เมล็ดทานตะวันอบ", "Roasted sunflower seeds", 55, "จากทุ่งทานตะวันลพบุรี อบเกลือเล็กน้อย", "From the sunflower fields, lightly salted.", "pack pouch", "stone turmeric ebony", "plain", "seeds", sizes="packs", technique="roasting"),
        Good("kham-soi", "cassava-chips", "มันสำปะหลังแผ่นกรอบ", "Cassava crisps", 39, "มันห้านาทีพันธุ์กินได้ ปรุงเกลือทะเล", "An eating variety with sea salt.", "sweet chips", "cream saffron natural", sizes="packs"),
    ),
)  # fmt: skip

FAMILIES = (BAKERY, SWEETS, SNACKS)
