"""What a browser says it is, in two words that a person recognises; never its version, never from where it calls."""

BROWSERS = (
    ("line/", "line"),
    ("fban", "facebook"),
    ("fbav", "facebook"),
    ("edg", "edge"),
    ("samsungbrowser", "samsung"),
    ("opr/", "opera"),
    ("firefox", "firefox"),
    ("fxios", "firefox"),
    ("crios", "chrome"),
    ("chrome", "chrome"),
    ("safari", "safari"),
)
SYSTEMS = (
    ("iphone", "iphone"),
    ("ipad", "ipad"),
    ("android", "android"),
    ("cros", "chromebook"),
    ("windows", "windows"),
    ("mac os", "mac"),
    ("linux", "linux"),
)
BROWSER_NAMES = {
    "line": "LINE", "facebook": "Facebook", "edge": "Edge", "samsung": "Samsung Internet", "opera": "Opera",
    "firefox": "Firefox", "chrome": "Chrome", "safari": "Safari",
}  # fmt: skip
SYSTEM_NAMES = {
    "iphone": "iPhone", "ipad": "iPad", "android": "Android", "chromebook": "Chromebook", "windows": "Windows",
    "mac": "Mac", "linux": "Linux",
}  # fmt: skip


def device_of(user_agent: str) -> str:
    """Give a device in code words, as `chrome/android`; `/` for one that says nothing we know."""
    text = user_agent.lower()
    return f"{_first(BROWSERS, text)}/{_first(SYSTEMS, text)}"


def device_name(device: str) -> str:
    """Name a device for people, as `Chrome · Android`; nothing for one that is not known."""
    browser, _, system = device.partition("/")
    names = (BROWSER_NAMES.get(browser, ""), SYSTEM_NAMES.get(system, ""))
    return " · ".join(name for name in names if name)


def _first(known: tuple[tuple[str, str], ...], text: str) -> str:
    return next((word for sign, word in known if sign in text), "")
