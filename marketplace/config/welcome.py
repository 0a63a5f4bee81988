"""What the console says when the doors are open."""

SIGN_INS = (
    ("buyer@sample.test", "buys in the shop", "/"),
    ("vendor@sample.test", "Phra Pradaeng centre", "/vendor/"),
    ("vendor2@sample.test", "Krasiao settlement", "/vendor/"),
    ("seller@sample.test", "sells on truck 1", "/kiosk/"),
    ("applicant@sample.test", "applies to sell", "/apply/"),
    ("reviewer@sample.test", "reviews who and what", "/review/"),
    ("treasurer@sample.test", "pays makers out", "/treasury/"),
    ("treasurer2@sample.test", "approves what is paid", "/treasury/"),
    ("privacy@sample.test", "data protection", "/privacy/"),
    ("ministry@sample.test", "reviews income", "/ministry/"),
    ("admin@sample.test", "everything, Saleor staff too", "/ministry/"),
)
DOORS = (("Shop", "/"), ("Vendor portal", "/vendor/"), ("Till", "/kiosk/"), ("Ministry", "/ministry/"))
MACHINE_DOORS = (("Store API", "/graphql/"), ("Programme API", "/programme/graphql/"), ("Health", "/healthz"))


def welcome(host: str, port: int, *, sample: bool) -> str:
    """Give the table of addresses and, in the sample market, of sign-ins."""
    base = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    rows = [f"  {name:<15} {base}{path}" for name, path in (*DOORS, *MACHINE_DOORS)]
    lines = ["", "ตลาดฝีมือ - Talad Feemue is open (Thai; English below /en/):", *rows]
    if sample:
        lines += ["", "Sample sign-ins, password sample-market-2569 (ข้อมูลตัวอย่าง - sample data):"]
        lines += [f"  {email:<22} {what:<30} {base}{path}" for email, what, path in SIGN_INS]
        lines += ["  TRUCK-0001             enrols a till on truck 1       " + base + "/kiosk/"]
    return "\n".join([*lines, "", "Ctrl-C stops it; a second start goes on where this one was."])
