"""Invented payouts: who is paid, how, and what she says of it. Account numbers are plainly made up (zeros in front)."""

# Sellers whose people are paid; of the last one, a run waits for the second treasurer.
PAID_SELLERS = ("phra-pradaeng", "khon-kaen-centre", "yat-fon", "rayong", "krasiao")
WAITS_FOR_APPROVAL = "krasiao"
RUNS_SHOWN = 5
MINIMUM = 10_000  # satang
FIRST_TREASURER, SECOND_TREASURER = "treasurer@sample.test", "treasurer2@sample.test"
# How a seller's makers get their money, by their number; the others at a bank in their own name.
BY_PROMPTPAY, BY_CASH, WITHOUT_ACCOUNT, IN_ANOTHERS_NAME = 1, 2, 2, 0
SELLERS_WITH_CASH = ("phra-pradaeng", "rayong")
SELLERS_WITH_ANOTHERS_NAME = ("yat-fon", "krasiao")  # both at one account: the list of shared accounts
BANKS = ("006", "030", "034")
ANOTHERS_REASON = "ยังไม่มีบัญชีของตัวเอง ให้พี่สาวรับแทน (ตัวอย่าง)"
ANOTHERS_HOLDER = "พี่สาวของผู้ผลิต (ตัวอย่าง)"
WITNESS = "ครูประจำศูนย์ (ตัวอย่าง)"
RETURN_REASON = "เลขบัญชีไม่ถูกต้อง (ตัวอย่าง)"
CONFIRMED, BY_WITNESS, ASKS = 0.75, 0.3, 0.9
NOT_RECEIVED = "ยังไม่เห็นเงินเข้า (ตัวอย่าง)"
WRONG_AMOUNT = "คิดว่าน้อยไป (ตัวอย่าง)"
ANSWER = "ตรวจแล้ว ยอดถูกต้อง มีการคืนเงินลูกค้าหนึ่งรายการ (ตัวอย่าง)"
ANSWER_PAID = "ตรวจแล้ว ธนาคารโอนเข้าวันถัดไป โปรดดูสมุดบัญชีอีกครั้ง (ตัวอย่าง)"
